/** Exported templates that hold what the factory's Git has no more, or show what it hides. */
import { defineRule } from '@forearm/core';
import { differences } from './compare.ts';

/** More than these are counted, not named. */
const NAMED = 5;

export default defineRule({
  id: 'export-differs-from-source',
  title: 'Exported template is not what is in Git',
  severity: 'low',
  appliesTo: ['template'],
  controls: ['E2'],
  references: [
    'MCSB DS-6',
    {
      title: 'Continuous integration and delivery in Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/continuous-integration-delivery',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const { inGit } = resource;
    if (inGit.length === 0) return;
    const [first, ...others] = differences(resource, inGit);
    if (!first) return;
    const named = [first, ...others].slice(0, NAMED).map(({ words }) => words);
    const more = others.length + 1 - named.length;
    report(
      first.at,
      `This export is not what is in Git: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}. Whoever deploys it brings back what a review has taken out. Publish again, or delete the copy.`,
      {
        heuristic: true,
        see: others.map(({ at, words }) => ({ property: at, message: `Here ${words}.` })),
      },
    );
  },
});
