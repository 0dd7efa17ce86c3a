/** Code that is fetched from where it can change without anybody here noticing. */
import { defineRule } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { SCRIPTED_TYPES } from '../shared/scripts.ts';
import { fetchesOf, mayFetch } from './fetches.ts';
import { places } from './places.ts';

const POOLS = 'Microsoft.Synapse/workspaces/bigDataPools';
const WHY =
  'Whoever takes over the source runs code with the rights of your jobs, at the next run and unseen. Name a version or a commit, or keep a copy of your own.';

export default defineRule({
  id: 'unpinned-script-source',
  title: 'Code is run from a source that can change',
  severity: 'low',
  appliesTo: [
    ...new Set([...PIPELINE_TYPES, ...SCRIPTED_TYPES, ...places.flatMap(({ types }) => types), POOLS]),
  ],
  controls: ['E5', 'E6'],
  references: [
    'MCSB DS-2',
    'CWE-494',
    { title: 'Threats to the software supply chain', url: 'https://slsa.dev/spec/v1.0/threats-overview' },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(mayFetch)) return;
    const told = new Set<string>();
    for (const { at, clear, what } of fetchesOf(resource)) {
      if (told.has(at.path)) continue;
      told.add(at.path);
      report(at, `${what} ${WHY}`, { atUse: true, severity: clear ? 'medium' : 'low' });
    }
  },
});
