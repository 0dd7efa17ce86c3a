/** Parameter files that give a secret in clear instead of a Key Vault reference. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { resourceSecrets } from '../shared/resource-secrets.ts';
import { leavesOf } from '../shared/secret-leaves.ts';
import {
  embeddedSecret,
  literalSecret,
  namedSecret,
  type Verdict,
  writtenIn,
} from '../shared/secret-verdicts.ts';
import { secretName } from '../shared/secrets/index.ts';
import { typedSecrets, typedVerdict } from '../shared/typed-secrets.ts';

export default defineRule({
  id: 'secret-in-parameter-file',
  title: 'Parameter file gives a secret in clear',
  severity: 'high',
  appliesTo: ['*', 'template'],
  controls: ['A2', 'A3', 'C6'],
  references: [
    {
      title: 'Use Key Vault to pass a secret during deployment',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter',
    },
    'MCSB IM-8',
    'CWE-798',
  ],
  sameAs: [],
  secret: true,
  check(resource, report) {
    for (const { property, certainty, title } of secretsOf(resource)) {
      if (writtenIn(property) !== 'parameter file') continue;
      const message = `The parameter file gives a secret in clear (${title}). Whoever reads the repository or its history has it. Refer to Key Vault in the parameter file, and replace the value.`;
      report(property, message, {
        severity: SEVERITY[certainty],
        fix: 'Write { "reference": { "keyVault": { "id": … }, "secretName": … } }, or az.getSecret() in a .bicepparam file.',
      });
    }
  },
});

/** A secure parameter that is not named like a secret gives away less. */
const SEVERITY = { certain: 'critical', likely: 'high', weak: 'medium' } as const;

function secretsOf(resource: Resource): readonly Verdict[] {
  if (resource.type === 'template')
    return resource
      .at('parameters')
      .entries()
      .flatMap((parameter) => given(parameter));
  const typed = typedSecrets(resource).flatMap((secret) => typedVerdict(secret) ?? []);
  return [...typed, ...resourceSecrets(resource)];
}

/** What a parameter is given: whole secrets for secure ones, recognisable ones for all. */
function given(parameter: Property): readonly Verdict[] {
  const secure = parameter.at('secure').is(true) !== undefined;
  const value = parameter.at('value');
  if (!cameFromFile(value)) return [];
  return leavesOf(value).flatMap(({ property }) => {
    const whole = property.path === value.path;
    const literal = secure && whole ? literalSecret(property, 'typed') : undefined;
    const name = whole ? parameter.key : property.key;
    const named =
      embeddedSecret(property) ?? (literal && secretName(name) !== 'strong' ? undefined : literal);
    return (
      named ?? namedSecret(property, name) ?? (literal ? { ...literal, certainty: 'weak' as const } : [])
    );
  });
}

function cameFromFile({ value }: Property): boolean {
  for (let at: typeof value.origin | undefined = value.origin; at; at = at.from)
    if (at.how === 'parameter file') return true;
  return false;
}
