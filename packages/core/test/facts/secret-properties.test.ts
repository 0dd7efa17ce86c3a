/** Secret properties: spot checks, each with the reason why the row is there. */
import { secretProperties, secretTier, typesWithSecrets } from '../../src/facts/secret-properties.ts';

describe('secretTier', () => {
  it.each([
    // Flagged sensitive in the official types.
    ['Microsoft.Sql/servers', 'properties.administratorLoginPassword', 's'],
    ['Microsoft.Compute/virtualMachines', 'properties.osProfile.adminPassword', 's'],
    ['Microsoft.App/containerApps', 'properties.configuration.secrets[2].value', 's'],
    // Flagged in old versions only: the union over versions keeps it.
    ['Microsoft.StreamAnalytics/streamingjobs', 'properties.jobStorageAccount.accountKey', 's'],
    // Never flagged, but the name says it.
    ['Microsoft.Synapse/workspaces', 'properties.sqlAdministratorLoginPassword', 's'],
    ['Microsoft.Network/connections', 'properties.sharedKey', 's'],
    ['Microsoft.Automation/automationAccounts/credentials', 'properties.password', 's'],
    // Neither flagged nor named: curated.
    ['Microsoft.KeyVault/vaults/secrets', 'properties.value', 's'],
    ['Microsoft.Resources/deploymentScripts', 'properties.scriptContent', 'e'],
    [
      'Microsoft.ContainerInstance/containerGroups',
      'properties.containers[0].properties.environmentVariables[1].value',
      'e',
    ],
  ] as const)('%s %s is %s', (type, path, tier) => {
    expect(secretTier(type, path)).toBe(tier);
  });

  it('compares types and paths without regard to case', () => {
    expect(secretTier('microsoft.sql/SERVERS', 'Properties.AdministratorLoginPassword')).toBe('s');
  });

  it('gives what lies below a bag the tier of the bag', () => {
    const path = 'properties.protectedSettings.commandToExecute';
    expect(secretTier('Microsoft.Compute/virtualMachines/extensions', path)).toBe('e');
  });

  it.each([
    // A pointer to a secret is none.
    ['Microsoft.App/containerApps', 'properties.configuration.registries[0].passwordSecretRef'],
    ['Microsoft.KeyVault/vaults', 'properties.vaultUri'],
    // Flagged in the swagger, but public: a thumbprint, a push service's address.
    [
      'Microsoft.NotificationHubs/namespaces/notificationHubs',
      'properties.apnsCredential.properties.thumbprint',
    ],
    [
      'Microsoft.NotificationHubs/namespaces/notificationHubs',
      'properties.apnsCredential.properties.endpoint',
    ],
    // A flag that must not spill over: the user name beside the password.
    ['Microsoft.Sql/servers', 'properties.administratorLogin'],
    [
      'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers',
      'properties.resource.partitionKey.paths[0]',
    ],
    ['Not.A/type', 'properties.password'],
  ])('knows nothing against %s %s', (type, path) => {
    expect(secretTier(type, path)).toBeUndefined();
  });

  it('keeps rows of singleton children apart by their name', () => {
    const tier = (name?: string) => secretTier('Microsoft.Web/sites/config', 'properties.WEBSITE_KEY', name);
    expect([tier('app/appsettings'), tier('app/logs'), tier()]).toEqual(['e', undefined, 'e']);
  });
});

describe('the table', () => {
  it('covers the hundreds of types that take secrets', () => {
    expect(typesWithSecrets().length).toBeGreaterThan(350);
  });

  it('holds a certificate password of a Container Apps environment as a secret, not as a text to parse', () => {
    const rows = secretProperties('Microsoft.App/managedEnvironments');
    const row = rows.find(({ path }) => path === 'properties.customDomainConfiguration.certificatePassword');
    expect(row?.tier).toBe('s');
  });
});
