/** Pipelines and linked services that talk to hosts that the configuration does not allow. */
import { defineRule, type Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { artefactTypes } from '../shared/factory/services.ts';
import { TRIGGER_TYPES } from '../shared/factory/starts.ts';
import { isRefused } from '../shared/hosts.ts';
import { calledHosts, datasetHosts, type Place, triggerHosts } from './calls.ts';
import { linkedHosts } from './connections.ts';

const DATASETS = artefactTypes('datasets');

export default defineRule({
  id: 'host-not-allowed',
  title: 'Pipeline or linked service talks to a host that is not on the list',
  severity: 'medium',
  appliesTo: [...PIPELINE_TYPES, ...LINKED_SERVICE_TYPES, ...DATASETS, ...TRIGGER_TYPES],
  controls: ['E5', 'B5'],
  references: [
    'Azure Policy 3d02a511-74e5-4dab-a5fd-878704d4a61a',
    'MCSB NS-2',
    'MCSB DP-2',
    'CWE-918',
    {
      title: 'Limit the outbound traffic of a data factory',
      url: 'https://learn.microsoft.com/azure/data-factory/configure-outbound-allow-list-azure-data-factory',
    },
  ],
  sameAs: ['azure-policy:DataFactory/Factory_OutboundTraffic_Audit'],
  check(resource, report, { hosts: allowed }) {
    if (!allowed) return;
    for (const { at, hosts } of placesOf(resource)) {
      const refused = hosts.filter((host) => isRefused(host, allowed));
      const names = [...new Set(refused.map(({ name }) => `'${name}'`))].join(', ');
      if (refused.length > 0)
        report(
          at,
          `The host ${names} is not on your list, so data and credentials can leave for it. Use an approved host, or add this one to "allow.hosts" in forearm.config.json.`,
          { heuristic: refused.every(({ guessed }) => guessed), secret: false },
        );
    }
  },
});

function placesOf(resource: Resource): readonly Place[] {
  if (resource.isType(...PIPELINE_TYPES)) return calledHosts(resource);
  if (resource.isType(...DATASETS)) return datasetHosts(resource);
  return resource.isType(...TRIGGER_TYPES) ? triggerHosts(resource) : linkedHosts(resource);
}
