/** Services that no private endpoint of the deployment leads to. For the strict profile. */
import { defineRule, type Resource } from '@forearm/core';
import { handedAway } from '../shared/handed-away.ts';
import { hasApprovedConnection, hasEndpoint } from '../shared/private-endpoints.ts';
import { services } from './services.ts';

const NOUNS = new Map(Object.entries(services).map(([type, noun]) => [type.toLowerCase(), noun]));

export default defineRule({
  id: 'service-without-private-endpoint',
  title: 'No private endpoint leads to the service',
  severity: 'low',
  profile: 'strict',
  appliesTo: Object.keys(services),
  controls: ['B2'],
  references: [
    'Azure Policy 8b0323be-cc25-4b61-935d-002c3798c6ea',
    'Azure Policy 496ca26b-f669-4322-a1ad-06b7b5e41882',
    'Azure Policy 72d11df1-dd8a-41f7-8925-b05b960ebafc',
    'Azure Policy 3b3b0c27-08d2-4b32-879d-19930bee3266',
    'MCSB NS-2',
    {
      title: 'Azure Private Link for Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/data-factory-private-link',
    },
  ],
  sameAs: [
    'azure-policy:DataFactory/PrivateEndpoints_Audit',
    'azure-policy:DataFactory/PrivateEndpoints_DINE',
    'azure-policy:Synapse/WorkspaceUsePrivateLinks_Audit',
    'azure-policy:Synapse/WorkspaceUsePrivateLinks_DINE',
  ],
  check(resource, report) {
    const noun = NOUNS.get(resource.type.toLowerCase());
    if (noun === undefined || resource.existing || resource.language === 'adf') return;
    if (hasEndpoint(resource) || hasApprovedConnection(resource) || handedAway(resource)) return;
    report(resource, message(noun, resource), {
      fix: 'Declare a Microsoft.Network/privateEndpoints whose privateLinkServiceId is its id.',
    });
  },
});

function message(noun: string, resource: Resource): string {
  const off = resource.at('properties.publicNetworkAccess').is('Disabled');
  return off
    ? `Public access to the ${noun} is off, but no private endpoint leads to it: whoever has to reach it will ask for public access again. Declare the endpoint beside it.`
    : `No private endpoint leads to the ${noun}, so its clients meet it at its public address. Declare one and switch public access off.`;
}
