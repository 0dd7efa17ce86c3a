/** Properties that take nothing but a secret and are given one that is written in the source. */
import { defineRule } from '@forearm/core';
import { sureness, writtenIn } from '../shared/secret-verdicts.ts';
import { typedSecrets, typedVerdict } from '../shared/typed-secrets.ts';

export default defineRule({
  id: 'literal-for-secret-property',
  title: 'Secret property is given a value that is written in the source',
  severity: 'high',
  appliesTo: '*',
  controls: ['A2', 'A3', 'C6'],
  references: [
    {
      title: 'Use Key Vault to pass a secret during deployment',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter',
    },
    'MCSB IM-8',
    'CWE-798',
  ],
  sameAs: ['arm-ttk:adminPassword-Should-Not-Be-A-Literal'],
  secret: true,
  check(resource, report) {
    for (const secret of typedSecrets(resource)) {
      const verdict = typedVerdict(secret);
      if (!verdict || writtenIn(verdict.property) !== 'here') continue;
      const { property } = verdict;
      const message = `'${property.path}' is a secret, and its value is written in the source. Whoever reads the repository or its history can use it. Take it from a secure parameter that Key Vault fills, and replace the value.`;
      report(property, message, {
        ...sureness(verdict),
        fix: 'Use a @secure() / secureString parameter with a Key Vault reference.',
      });
    }
  },
});
