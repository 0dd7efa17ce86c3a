/** Linked services, integration runtimes and credentials of a factory that carry a secret in clear. */
import { connector, defineRule, type Property, type Resource, secretTier } from '@forearm/core';
import { SERVICE_TYPES } from '../shared/factory/services.ts';
import { factorySecrets } from '../shared/factory-secrets.ts';
import { sureness } from '../shared/secret-verdicts.ts';
import { inWordsOf } from '../shared/service-words.ts';
import { fixOf } from './fixes.ts';

const SERVICES = [...SERVICE_TYPES, 'Microsoft.DataFactory/dataFactories'];
const KINDS = ['linkedservices', 'integrationruntimes', 'credentials'];

export default defineRule({
  id: 'secret-in-linked-service',
  title: 'Linked service holds a secret in clear',
  severity: 'high',
  appliesTo: SERVICES.flatMap((service) => KINDS.map((kind) => `${service}/${kind}`)),
  controls: ['A2', 'A3'],
  references: [
    {
      title: 'Store credentials in Azure Key Vault',
      url: 'https://learn.microsoft.com/azure/data-factory/store-credentials-in-key-vault',
    },
    'MCSB IM-8',
    'CWE-798',
    'Azure Policy 127ef6d7-242f-43b3-9eef-947faf1725d0',
  ],
  sameAs: [],
  secret: true,
  check(resource, report) {
    const type = connector(resource.at('properties.type').text ?? '');
    for (const verdict of factorySecrets(resource.at('properties'), secretPlaces(resource, type))) {
      const { property, title } = verdict;
      const message = `'${property.path}' holds a secret in clear (${title}). Whoever reads the repository, its history or the deployment has it. Rotate it and keep it in Key Vault.`;
      report(property, message, {
        ...sureness(verdict),
        fix: inWordsOf(resource, fixOf(property.path, type)),
      });
    }
  },
});

/** Paths that take nothing but a secret: the connector's, and those of the official types. */
function secretPlaces(resource: Resource, type: ReturnType<typeof connector>) {
  const own = new Set(
    [...(type?.secrets ?? []), ...(type?.keyVaultOnly ?? [])].map((path) =>
      `properties.typeproperties.${path}`.toLowerCase(),
    ),
  );
  return ({ path }: Property) =>
    own.has(path.toLowerCase()) ||
    (!type && secretTier(resource.type, path) === 's' && !/\.type$/i.test(path));
}
