/** References to artefacts that are not in the factory: what breaks the next deployment. */
import { defineRule, type Resource } from '@forearm/core';
import { SERVICE_TYPES } from '../shared/factory/services.ts';
import { danglingReferences } from './references.ts';

const KINDS = [
  'pipelines',
  'datasets',
  'dataflows',
  'linkedservices',
  'triggers',
  'credentials',
  'integrationruntimes',
  'adfcdcs',
  'linkconnections',
];

export default defineRule({
  id: 'dangling-reference',
  title: 'Artefact refers to one that is not in the factory',
  severity: 'low',
  appliesTo: SERVICE_TYPES.flatMap((service) => KINDS.map((kind) => `${service}/${kind}`)),
  controls: ['E7'],
  references: [
    'CWE-1164',
    {
      title: 'Continuous integration and delivery in Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/continuous-integration-delivery',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!isWholeFactory(resource)) return;
    for (const { at, noun } of danglingReferences(resource))
      report(
        at,
        `The ${noun} ${at.print()} is not in this factory. Publishing or deploying will fail, or will bind to something that was made by hand and nobody reviews. Add it to the repository or remove the reference.`,
      );
  },
});

/** What Studio publishes as one file holds everything that its factory or workspace has. */
const EXPORT = /(?:^|\/)(?:ARMTemplateForFactory|TemplateForWorkspace)\.json$/i;

/** A git folder, an export, or a template that declares the factory itself: others may add to a factory that exists. */
function isWholeFactory({ language, parent, anchor }: Resource): boolean {
  return language === 'adf' || EXPORT.test(anchor.file.path) || (parent !== undefined && !parent.existing);
}
