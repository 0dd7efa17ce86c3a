/** Pipelines that manage Azure resources with the factory's identity. */
import { defineRule, type Property } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { stepsOf } from '../shared/factory/steps.ts';

const MANAGEMENT =
  /^https:\/\/management\.(?:azure\.com|core\.windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)\b/i;

export default defineRule({
  id: 'management-api-call',
  title: 'Pipeline calls the Azure management API',
  severity: 'low',
  profile: 'strict',
  appliesTo: PIPELINE_TYPES,
  controls: ['E5', 'A7'],
  references: [
    'MCSB PA-7',
    'CWE-250',
    {
      title: 'Managed identity for Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/data-factory-service-identity',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(mayCall)) return;
    for (const { at, name, type } of stepsOf(resource)) {
      if (type !== 'webactivity' && type !== 'webhook') continue;
      const places = ['url', 'authentication.resource'].map((path) => at.at(`typeProperties.${path}`));
      const call = places.find(isManagement);
      if (call)
        report(
          call,
          `The activity '${name}' manages Azure resources with the factory's identity. Everybody who may edit or trigger the pipeline can do what that identity may. Give it one narrow custom role, or move the task elsewhere.`,
          { atUse: true },
        );
    }
  },
});

const mayCall = (text: string): boolean => /\bmanagement\./i.test(text);

function isManagement(property: Property): boolean {
  return MANAGEMENT.test(property.parts[0] ?? '');
}
