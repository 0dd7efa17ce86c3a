/** Linked services whose credential the factory or a runtime node keeps, where it could come from Key Vault. */
import { connector, defineRule } from '@forearm/core';
import { storedCredential } from '../linked-service-without-identity/sign-in.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';

export default defineRule({
  id: 'credential-kept-by-service',
  title: 'Credential is kept by the factory instead of Key Vault',
  severity: 'low',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['A3'],
  references: [
    'Azure Policy 127ef6d7-242f-43b3-9eef-947faf1725d0',
    'MCSB IM-8',
    {
      title: 'Store credentials in Azure Key Vault',
      url: 'https://learn.microsoft.com/azure/data-factory/store-credentials-in-key-vault',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const properties = resource.at('properties.typeProperties');
    const kept = properties
      .at('encryptedCredential')
      .mayBe((value) => typeof value === 'string' && value !== '');
    if (!kept) return;
    const known = connector(resource.at('properties.type').text ?? '');
    // Told by linked-service-without-identity, which knows a better way.
    if (known?.toIdentity && storedCredential(known, properties)) return;
    report(
      kept,
      'The credential was typed into Studio and is kept, encrypted, for this one factory. Nobody sees how old it is, and to change it somebody has to type it again in every environment. Keep it in Key Vault and refer to it.',
      { fix: 'Replace it by an AzureKeyVaultSecret in the property of the secret.' },
    );
  },
});
