/** list* functions: what of their output is a secret. */
import { listOutput } from '../../src/facts/list-functions.ts';

describe('listOutput', () => {
  it.each([
    ['Microsoft.Storage/storageAccounts', 'listKeys', ''],
    ['Microsoft.Storage/storageAccounts', 'listkeys', 'keys[0].value'],
    ['Microsoft.Storage/storageAccounts', 'listKeys', 'keys[0]'],
    ['Microsoft.Storage/storageAccounts', 'listAccountSas', 'accountSasToken'],
    ['Microsoft.ServiceBus/namespaces/AuthorizationRules', 'listKeys', 'primaryConnectionString'],
    ['Microsoft.CognitiveServices/accounts', 'listKeys', 'key1'],
    ['Microsoft.ContainerRegistry/registries', 'listCredentials', 'passwords[0].value'],
    ['Microsoft.Web/sites/config', 'list', 'properties.STORAGE_CONNECTION'],
    ['Microsoft.Logic/workflows/triggers', 'listCallbackUrl', 'value'],
    ['Microsoft.Logic/workflows/triggers', 'listCallbackUrl', 'queries.sig'],
    ['Microsoft.ContainerService/managedClusters', 'listClusterAdminCredential', 'kubeconfigs[0].value'],
    // The function is new or belongs to a provider that we do not know: a secret until shown otherwise.
    ['Contoso.Vault/safes', 'listCombination', ''],
    [undefined, 'listKeys', 'keys[0].value'],
  ])('%s %s() %s is a secret', (type, name, leaf) => {
    expect(listOutput(type, name, leaf)).toBe('secret');
  });

  it.each([
    ['Microsoft.ServiceFabric/clusters', 'listUpgradableVersions', ''],
    ['Microsoft.Contoso/clusters', 'listUpgradableVersions', ''],
    ['Microsoft.ContainerRegistry/registries', 'listCredentials', 'username'],
    ['Microsoft.Storage/storageAccounts', 'listKeys', 'keys[0].keyName'],
    ['Microsoft.ServiceBus/namespaces/AuthorizationRules', 'listKeys', 'keyName'],
    ['Microsoft.Logic/workflows/triggers', 'listCallbackUrl', 'queries.sv'],
    ['Microsoft.Network/firewallPolicies', 'listIdpsSignatures', 'signatures'],
    ['Contoso.Vault/safes', 'listKeys', 'keyName'],
  ])('%s %s() %s is harmless', (type, name, leaf) => {
    expect(listOutput(type, name, leaf)).toBe('harmless');
  });
});
