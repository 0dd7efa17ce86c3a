/** Secrets, keys and certificates that never end, or not while anybody remembers them. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { isLongDuration, longSpan } from '../shared/lifetimes.ts';
import { type Place, places } from './places.ts';

/** Nobody plans this far: five years. */
const TOO_LONG_IN_DAYS = 5 * 366;
const WHY =
  'Whatever leaks of it works for whoever has it, for as long as nobody thinks of it. Set an end, and a rotation before it.';

export default defineRule({
  id: 'credential-without-expiry',
  title: 'Secret, key or certificate has no end',
  severity: 'low',
  appliesTo: [...new Set(places.map(({ type }) => type))],
  controls: ['A5'],
  references: [
    'Azure Policy 98728c90-32c7-4049-8429-847dc0f4fe37',
    'Azure Policy 152b15f7-8e1f-4c1f-ab71-8c010ba5dbc0',
    'MCSB IM-3',
    'MCSB DP-6',
    'CWE-324',
    {
      title: 'Key Vault secrets: attributes',
      url: 'https://learn.microsoft.com/azure/key-vault/secrets/about-secrets',
    },
  ],
  sameAs: ['CKV_AZURE_41', 'kics:secret_without_expiration_date', 'AZU-0014', 'AZU-0017'],
  check(resource, report) {
    for (const place of places.filter(({ type }) => resource.isType(type)))
      for (const credential of credentialsOf(resource, place)) {
        const end = credential.at(place.end);
        const missing = end.mayBeAbsent();
        const other = place.or === undefined ? undefined : credential.at(place.or);
        if (missing && (!other || other.mayBeAbsent()))
          report(missing, `The ${place.noun} has no end. ${WHY}`, { fix: `Set ${place.end}.` });
        else if (isFar(end, credential, place))
          report(end, `The ${place.noun} is valid for years. ${WHY}`, {
            fix: 'Choose an end within a year.',
          });
      }
  },
});

function credentialsOf(resource: Resource, { list }: Place): readonly Property[] {
  return list === undefined ? [resource.at('')] : resource.at(list).items();
}

function isFar(end: Property, credential: Property, place: Place): boolean {
  const start = place.start === undefined ? undefined : credential.at(place.start).text;
  const written = end.mayBe((value) => longSpan({ start, end: String(value) }) !== undefined);
  if (written) return true;
  const added = end.calls('dateTimeAdd').map(([, duration]) => duration?.text ?? '');
  return added.some((duration) => isLongDuration(duration, TOO_LONG_IN_DAYS));
}
