/** Further services that can be used with an access key: for those who want Entra ID everywhere. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { sayLocalAuth } from '../shared/local-auth.ts';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

/** Names the modes that it allows instead of the one that it does not. */
const BATCH = {
  type: 'Microsoft.Batch/batchAccounts',
  path: 'properties.allowedAuthenticationModes',
  noun: 'Batch account',
};

export default defineRule({
  id: 'key-authentication-enabled',
  title: 'Supporting service accepts access keys beside Entra ID',
  severity: 'low',
  appliesTo: [...typesOf(table), BATCH.type],
  controls: ['A9'],
  references: [
    'MCSB IM-1',
    'CWE-287',
    'Azure Policy 6f68b69f-05fe-49cd-b361-777ee9ca7e35',
    'Azure Policy 48c5f1cb-14ad-4797-8e3b-f78ab3f8d700',
    'Azure Policy f70eecba-335d-4bbc-81d5-5b17b03d498f',
    'Azure Policy b66ab71c-582d-4330-adfd-ac162e78691e',
    'Azure Policy 672d56b3-23a7-4a3c-a233-b77ed7777518',
    'Azure Policy 3827af20-8f80-4b15-8300-6db0873ec901',
    'Azure Policy ae9fb87f-8a17-4428-94a4-8135d431055c',
    'Azure Policy 8bfadddb-ee1c-4639-8911-a38cb8e0b3bd',
    'Azure Policy 199d5677-e4d9-4264-9465-efe1839c06bd',
    'Azure Policy e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f',
    {
      title: 'Authenticate Event Grid publishers with Entra ID',
      url: 'https://learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id',
    },
  ],
  sameAs: sameAsOf(table),
  profile: 'strict',
  check(resource, report) {
    checkRows(table, resource, report, (row, at) => ({ message: sayLocalAuth(row, at) }));
    const at = resource.isType(BATCH.type) ? sharedKey(resource) : undefined;
    if (at) report(at, sayLocalAuth(BATCH, at), { fix: "Set allowedAuthenticationModes to ['AAD']." });
  },
});

/** Shared keys among the modes; without a list all modes are allowed. */
function sharedKey(resource: Resource): Property | undefined {
  const modes = resource.at(BATCH.path);
  return modes.mayBeAbsent() ?? modes.items().find((mode) => mode.mayBe('SharedKey'));
}
