/** Key Vault access policies that give more than reading. */
import { defineRule, type Property, type ReportFunction, type Resource } from '@forearm/core';
import { SERVICE_TYPES } from '../shared/factory/services.ts';

const KINDS = ['secrets', 'keys', 'certificates', 'storage'];
/** What a pipeline does with a vault: it fetches, and decrypts with a key of the customer. */
const READING = ['get', 'list', 'wrapkey', 'unwrapkey', 'decrypt', 'verify'];

export default defineRule({
  id: 'vault-policy-all-permissions',
  title: 'Key Vault access policy gives every permission',
  severity: 'medium',
  appliesTo: ['Microsoft.KeyVault/vaults', 'Microsoft.KeyVault/vaults/accessPolicies'],
  controls: ['A7', 'C3'],
  references: [
    'MCSB PA-7',
    'CWE-250',
    {
      title: 'Key Vault access policies',
      url: 'https://learn.microsoft.com/azure/key-vault/general/assign-access-policy',
    },
  ],
  sameAs: ['Azure.KeyVault.AccessPolicy'],
  check(resource, report) {
    for (const policy of resource.at('properties.accessPolicies').items()) {
      const holder = factoryBehind(policy);
      for (const kind of KINDS) judge(policy.at(`permissions.${kind}`), kind, holder, report);
    }
  },
});

function judge(list: Property, kind: string, holder: Resource | undefined, report: ReportFunction): void {
  const items = list.items();
  const first = (test: (permission: string) => boolean) =>
    items.flatMap((item) => item.mayBe((value) => test(String(value).toLowerCase())) ?? []).at(0);
  const all = first((permission) => permission === 'all' || permission === '*');
  const purge = first((permission) => permission === 'purge');
  const write = holder && first((permission) => !READING.includes(permission));
  const bad = all ?? purge ?? write;
  if (!bad) return;
  const who = holder ? `the factory '${holder.name.replace(/^([^[]*)\[.*\]/s, '$1…')}'` : 'the holder';
  report(
    bad,
    `The policy gives ${who} ${bad.print()} on ${kind}: ${all ? 'it may read, replace, delete and purge everything in the vault' : purge ? 'what is purged cannot be recovered' : 'a pipeline only reads'}. Give 'get', or use roles on single secrets.`,
    { severity: all ? 'medium' : 'low', fix: "Give ['get'] and, if needed, ['list']." },
  );
}

function factoryBehind(policy: Property): Resource | undefined {
  const subject = policy.at('objectId').subject()?.resource;
  return subject?.isType(...SERVICE_TYPES) ? subject : undefined;
}
