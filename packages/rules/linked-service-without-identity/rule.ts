/** Linked services that sign in with a stored credential although their connector can use a managed identity. */
import { connector, defineRule } from '@forearm/core';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { inWordsOf } from '../shared/service-words.ts';
import { type Keeper, storedCredential } from './sign-in.ts';

const WHERE: Readonly<Record<Keeper, string>> = {
  file: 'a credential from this definition',
  deployer: 'a credential that is handed over by a parameter and then kept by the service',
  vault: 'a credential from Key Vault, which is better than in the file but still has to be rotated',
  service: 'a credential that the service stores for this one factory',
};

export default defineRule({
  id: 'linked-service-without-identity',
  title: 'Linked service signs in with a stored credential instead of a managed identity',
  severity: 'medium',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['A1', 'A8', 'A9'],
  references: [
    'MCSB IM-3',
    'MCSB IM-1',
    'CWE-522',
    'Azure Policy f78ccdb4-7bf4-4106-8647-270491d2978a',
    {
      title: 'Managed identity for Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/data-factory-service-identity',
    },
  ],
  sameAs: ['azure-policy:DataFactory/LinkedService_All_Auth_Audit_except_MSI'],
  check(resource, report) {
    const type = resource.at('properties.type');
    const known = connector(type.text ?? '');
    if (!known?.toIdentity) return;
    const credential = storedCredential(known, resource.at('properties.typeProperties'));
    if (!credential) return;
    report(
      type,
      inWordsOf(
        resource,
        `The ${known.type} connection signs in with ${WHERE[credential.keeper]}. Whoever obtains that credential has the data from anywhere. Sign in with the factory's managed identity, which cannot be copied.`,
      ),
      {
        severity: credential.keeper === 'file' ? 'medium' : 'low',
        fix: inWordsOf(resource, known.toIdentity),
        see: [{ property: credential.at, message: 'The credential is here.' }],
      },
    );
  },
});
