/** Dedicated SQL pools of Synapse without transparent data encryption. */
import { defineRule, type Resource } from '@forearm/core';
import { handedAway } from '../shared/handed-away.ts';
import { settingsBelow } from '../shared/settings-below.ts';

const POOL = 'Microsoft.Synapse/workspaces/sqlPools';
const ENCRYPTION = `${POOL}/transparentDataEncryption`;
const ARTEFACTS = ['linkedServices', 'pipelines', 'notebooks', 'sqlscripts'];
const MESSAGE =
  'The dedicated SQL pool is not encrypted at rest: unlike Azure SQL databases, it starts without. Whoever gets its files or backups reads them. Switch transparent data encryption on.';
const FIX = 'Add a transparentDataEncryption child named current with status Enabled.';

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
    if (resource.existing) return;
    if (!resource.isType(POOL)) {
      const off = resource.at('properties.status').mayBe('Disabled');
      if (off) report(off, MESSAGE, { fix: FIX });
    } else if (!isEncrypted(resource)) report(resource, MESSAGE, { fix: FIX, ...weight(resource) });
  },
});

/** By a child of its own, or by the workspace's key. */
function isEncrypted(pool: Resource): boolean {
  const key = pool.parent?.at('properties.encryption.cmk');
  return (
    settingsBelow(pool, ['transparentDataEncryption']).length > 0 ||
    (key !== undefined && !key.absent) ||
    isPublished(pool) ||
    handedAway(pool)
  );
}

/** What Synapse Studio publishes lists the pools with the notebooks and pipelines, and never how they are encrypted. */
function isPublished(pool: Resource): boolean {
  return ARTEFACTS.some((kind) => pool.others(`Microsoft.Synapse/workspaces/${kind}`).length > 0);
}

/** The key of a workspace that is declared elsewhere may encrypt the pool. */
function weight({ parent }: Resource): { readonly severity?: 'low' } {
  return parent === undefined || parent.existing ? { severity: 'low' } : {};
}
