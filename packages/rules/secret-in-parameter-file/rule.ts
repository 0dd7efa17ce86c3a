/** Parameter files that give a secret in clear instead of a Key Vault reference. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { resourceSecrets } from '../shared/resource-secrets.ts';
import { leavesOf } from '../shared/secret-leaves.ts';
import {
  embeddedSecret,
  isOpenName,
  literalSecret,
  namedSecret,
  sureness,
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
  controls: ['A2', 'A3', 'C6', 'E2'],
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
    for (const verdict of secretsOf(resource)) {
      const { property, title } = verdict;
      if (writtenIn(property) !== 'parameter file') continue;
      const message = `The parameter file gives a secret in clear (${title}). Whoever reads the repository or its history has it. Refer to Key Vault in the parameter file, and replace the value.`;
      report(property, message, {
        ...sureness(verdict),
        fix: 'Write { "reference": { "keyVault": { "id": … }, "secretName": … } }, or az.getSecret() in a .bicepparam file.',
      });
    }
  },
});

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
    const name = whole ? parameter.key : property.key;
    const typed = secure && whole && !isOpenName(name) ? literalSecret(property, 'typed') : undefined;
    const sure = typed && secretName(name) === 'strong' && !isEcho(typed.property, name);
    const weak = typed ? { ...typed, certainty: 'weak' as const } : [];
    return embeddedSecret(property) ?? (sure ? typed : undefined) ?? namedSecret(property, name) ?? weak;
  });
}

/** A value that only repeats its parameter's name: `push-token-sample` for `pushToken`. */
function isEcho(value: Property, name: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return letters(value.text ?? '').includes(letters(name));
}

function cameFromFile({ value }: Property): boolean {
  for (let at: typeof value.origin | undefined = value.origin; at; at = at.from)
    if (at.how === 'parameter file') return true;
  return false;
}
