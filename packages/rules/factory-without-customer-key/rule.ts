/** Data factories and Synapse workspaces that Microsoft's key encrypts. */
import { defineRule, type Property } from '@forearm/core';
import { isTemplate, SERVICE_TYPES } from '../shared/factory/services.ts';

export default defineRule({
  id: 'factory-without-customer-key',
  title: 'Factory or workspace is encrypted without a key of your own',
  severity: 'low',
  profile: 'strict',
  appliesTo: SERVICE_TYPES,
  controls: ['C2'],
  references: [
    'Azure Policy 4ec52d6d-beb7-40c4-9a9e-fe753254690e',
    'Azure Policy f7d52b2d-e161-4dfa-a82b-55e564167385',
    'MCSB DP-5',
    'CWE-311',
    {
      title: 'Encrypt Azure Data Factory with customer-managed keys',
      url: 'https://learn.microsoft.com/azure/data-factory/enable-customer-managed-key',
    },
  ],
  sameAs: [
    'CKV_AZURE_240',
    'azure-policy:DataFactory/CustomerManagedKey_Audit',
    'azure-policy:Synapse/WorkspaceCMK_Audit',
  ],
  check(resource, report) {
    const factory = resource.isType(SERVICE_TYPES[0] as string);
    const encryption = resource.at('properties.encryption');
    const key = encryption.at(factory ? 'vaultBaseUrl' : 'cmk.key.name');
    const missing = isTemplate(resource) && keyless(encryption, key);
    if (missing)
      report(
        missing,
        'Definitions, cached data and stored credentials are encrypted with a key that is not yours, so you can neither withdraw it nor see its use. Set a key of your Key Vault while the service is still empty.',
      );
  },
});

function keyless(encryption: Property, key: Property): Property | undefined {
  return encryption.mayBeAbsent() ?? key.mayBeAbsent() ?? key.mayBe('');
}
