/** Connectors: spot checks against what the public documentation says of each. */
import { authenticationClass, connector, connectors } from '../../src/facts/connectors.ts';

describe('connector', () => {
  it('knows all connectors of the official schema', () => {
    expect(connectors().filter(({ unlisted }) => !unlisted)).toHaveLength(121);
  });

  it('finds a connector whatever the spelling', () => {
    expect(connector('azureblobstorage')?.type).toBe('AzureBlobStorage');
  });

  it('knows that the password of Snowflake is a secret, in both versions', () => {
    expect(connector('Snowflake')?.keyVaultOnly).toContain('password');
    expect(connector('SnowflakeV2')?.secrets).toEqual(expect.arrayContaining(['password', 'privateKey']));
  });

  it('parses connection strings and SAS addresses instead of calling them secrets', () => {
    const blob = connector('AzureBlobStorage');
    expect(blob?.embedding).toEqual(expect.arrayContaining(['connectionString', 'sasUri']));
    expect(blob?.secrets).not.toContain('connectionString');
  });

  it('adds secrets that the schema leaves untyped', () => {
    expect(connector('AzureBlobFS')?.secrets).toContain('accountKey');
  });

  it('tolerates types that Studio writes and the schema lacks', () => {
    expect(connector('PowerBIWorkspace')?.unlisted).toBe(true);
    expect(connector('NoSuchConnector')).toBeUndefined();
  });
});

describe('managed identity', () => {
  it.each([
    'AzureBlobStorage',
    'AzureBlobFS',
    'AzureSqlDatabase',
    'AzureDatabricks',
    'AzureFunction',
    'RestService',
    'CosmosDb',
  ])('%s supports it, and the fix says how', (type) => {
    expect(connector(type)?.managedIdentity).toBe(true);
    expect(connector(type)?.toIdentity).toMatch(/\.$/);
  });

  it('is not claimed for connectors without it, nor for one that uses it for column keys only', () => {
    for (const type of ['Snowflake', 'AmazonS3', 'HttpServer', 'AmazonRdsForSqlServer'])
      expect(connector(type)?.managedIdentity).toBe(false);
  });

  it('has a fix for every connector that supports it', () => {
    const without = connectors().filter((one) => one.managedIdentity && one.toIdentity === undefined);
    expect(without.map(({ type }) => type)).toEqual([]);
  });

  it('says how, and which right to grant', () => {
    const vague = connectors().filter(
      ({ toIdentity }) => toIdentity !== undefined && !/; (?:grant|make)/.test(toIdentity),
    );
    expect(vague.map(({ type }) => type)).toEqual([]);
  });

  it('accounts for every connector that takes a credential reference', () => {
    const left = connectors().filter((one) => one.credential !== undefined && !one.managedIdentity);
    expect(left.map(({ type }) => type)).toEqual(['AmazonRdsForSqlServer']);
  });
});

describe('authenticationClass', () => {
  it.each([
    ['Msi', 'managedIdentity'],
    ['MSI', 'managedIdentity'],
    ['SystemAssignedManagedIdentity', 'managedIdentity'],
    ['AadServicePrincipal', 'servicePrincipal'],
    ['AccountKey', 'key'],
    ['Basic', 'basic'],
    ['Windows', 'windows'],
    ['Anonymous', 'anonymous'],
  ] as const)('%s is %s', (value, expected) => {
    expect(authenticationClass(value)).toBe(expected);
  });

  it('does not know an expression', () => {
    expect(authenticationClass('@linkedService().auth')).toBeUndefined();
  });
});
