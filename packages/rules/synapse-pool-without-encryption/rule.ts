/** Dedicated SQL pools of Synapse without transparent data encryption. */
import { defineRule, type Resource } from '@forearm/core';

const POOL = 'Microsoft.Synapse/workspaces/sqlPools';
const ENCRYPTION = `${POOL}/transparentDataEncryption`;

export default defineRule({
  id: 'synapse-pool-without-encryption',
  title: 'Dedicated SQL pool is not encrypted at rest',
  severity: 'medium',
  appliesTo: [POOL, ENCRYPTION],
  controls: ['C2'],
  references: [
    'Azure Policy cfaf0007-99c7-4b01-b36b-4048872ac978',
    'MCSB DP-4',
    'CWE-311',
    {
      title: 'Transparent data encryption',
      url: 'https://learn.microsoft.com/azure/azure-sql/database/transparent-data-encryption-tde-overview',
    },
  ],
  sameAs: ['azure-policy:Synapse/ACAT_SqlPoolEncryption_AINE'],
  check(resource, report) {
    const at = resource.isType(POOL)
      ? !isEncrypted(resource) && resource
      : resource.at('properties.status').mayBe('Disabled');
    if (at)
      report(
        at,
        'The dedicated SQL pool is not encrypted at rest: unlike Azure SQL databases, it starts without. Whoever gets its files or backups reads them. Switch transparent data encryption on.',
        { fix: 'Add a transparentDataEncryption child named current with status Enabled.' },
      );
  },
});

/** By a child of its own, or by the workspace's key. An export without its workspace says nothing about either. */
function isEncrypted(pool: Resource): boolean {
  const key = pool.parent?.at('properties.encryption.cmk');
  return pool.children('transparentDataEncryption').length > 0 || !key?.absent;
}
