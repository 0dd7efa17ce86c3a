/** Code that is fetched from where it can change without anybody here noticing. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { stepsOf } from '../shared/factory/steps.ts';

const NOTEBOOKS = 'Microsoft.Synapse/workspaces/notebooks';
/** A branch instead of a commit, and a file that is run: data may come from wherever it likes. */
const MOVING =
  /https?:\/\/(?:raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+\/(?:refs\/heads\/)?|github\.com\/[\w.-]+\/[\w.-]+\/(?:raw|blob)\/(?:refs\/heads\/)?)(?:main|master|develop|dev|HEAD)\/[\w./%-]*\.(?:py|sh|ps1|jar|whl|egg|sql|hql|scala|ipynb|exe|msi)\b/i;
const WHY =
  'Whoever takes over the source runs code with the rights of your jobs, at the next run and unseen. Name a version or a commit, or keep a copy of your own.';

export default defineRule({
  id: 'unpinned-script-source',
  title: 'Pipeline or notebook runs code from a source that can change',
  severity: 'low',
  appliesTo: [...PIPELINE_TYPES, NOTEBOOKS],
  controls: ['E5', 'E6'],
  references: [
    'MCSB DS-2',
    'CWE-494',
    { title: 'Threats to the software supply chain', url: 'https://slsa.dev/spec/v1.0/threats-overview' },
  ],
  sameAs: [],
  check(resource, report) {
    for (const moving of movingTexts(resource))
      report(moving, `Code is fetched from a branch of a public repository, which changes. ${WHY}`, {
        atUse: true,
      });
    if (!resource.isType(NOTEBOOKS))
      for (const open of openPackages(resource))
        report(open, `The Python library ${open.print()} is installed without a version. ${WHY}`);
  },
});

const mayMove = (text: string): boolean => MOVING.test(text);

function movingTexts(resource: Resource): readonly Property[] {
  if (!resource.sourceMay(mayMove)) return [];
  return [...resource.at('properties').strings()].filter(({ parts }) =>
    parts.some((part) => MOVING.test(part ?? '')),
  );
}

const mayInstall = (text: string): boolean => /\bpypi\b/i.test(text);

function openPackages(pipeline: Resource): readonly Property[] {
  if (!pipeline.sourceMay(mayInstall)) return [];
  const libraries = stepsOf(pipeline).flatMap(({ at }) => at.at('typeProperties.libraries').items());
  return libraries.flatMap(
    (library) => library.at('pypi.package').mayBe((name) => !/[=<>~@]/.test(String(name))) ?? [],
  );
}
