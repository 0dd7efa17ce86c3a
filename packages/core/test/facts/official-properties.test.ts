/** The official property trees: what rule tables are checked against. */
import { officialProperty, officialType } from '../../src/facts/test-only/official-properties.ts';

const storage = 'Microsoft.Storage/storageAccounts';

describe('officialProperty', () => {
  it('gives the values of an enum', () => {
    expect(officialProperty(storage, 'properties.minimumTlsVersion')?.enum).toEqual(
      expect.arrayContaining(['TLS1_0', 'TLS1_2']),
    );
  });

  it('compares without regard to case', () => {
    expect(officialProperty(storage.toUpperCase(), 'PROPERTIES.AllowBlobPublicAccess')?.kind).toBe('boolean');
  });

  it('walks arrays by index or by [*]', () => {
    const type = 'Microsoft.Network/networkSecurityGroups';
    const access = officialProperty(type, 'properties.securityRules[*].properties.access');
    expect(access).toMatchObject({ kind: 'enum', enum: ['Allow', 'Deny'] });
    expect(officialProperty(type, 'properties.securityRules[3].properties.access')).toEqual(access);
  });

  it('walks maps by any name', () => {
    expect(officialProperty(storage, 'tags.owner')).toMatchObject({ kind: 'string', listed: false });
    expect(officialProperty(storage, 'properties.accessTier')?.listed).toBe(true);
  });

  it('unites the variants of a discriminated object', () => {
    const type = 'Microsoft.DataFactory/factories/linkedservices';
    expect(officialProperty(type, 'properties.type')?.enum).toContain('AzureBlobStorage');
    expect(officialProperty(type, 'properties.typeProperties.sasUri')).toBeDefined();
  });

  it('unites the versions: what an older one had is still known', () => {
    expect(officialProperty('Microsoft.Cache/redis', 'properties.redisVersion')).toBeDefined();
    expect(officialProperty('Microsoft.KeyVault/vaults', 'properties.enableSoftDelete')?.kind).toBe(
      'boolean',
    );
  });

  it('says what is read-only', () => {
    expect(officialProperty(storage, 'properties.primaryEndpoints.blob')?.readOnly).toBe(true);
    expect(officialProperty(storage, 'properties.provisioningState')?.readOnly).toBe(true);
    expect(officialProperty(storage, 'properties.minimumTlsVersion')?.readOnly).toBe(false);
  });

  it('does not know what is not there', () => {
    expect(officialProperty(storage, 'properties.noSuchProperty')).toBeUndefined();
    expect(officialProperty('Contoso.Vault/safes', 'properties')).toBeUndefined();
  });
});

describe('officialType', () => {
  it.each([
    'Microsoft.Web/sites/config',
    'microsoft.network/firewallpolicies',
    'Microsoft.Authorization/roleAssignments',
  ])('knows %s', (type) => {
    expect(officialType(type)).toBe(true);
  });

  it('does not know a type that does not exist', () => {
    expect(officialType('Microsoft.Storage/buckets')).toBe(false);
  });
});
