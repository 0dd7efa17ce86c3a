/** What names promise. */
import { secretName } from './index.ts';

test.each(
  'password adminPassword ADMIN_PASSWORD sqlAdministratorLoginPassword pwd clientSecret accessToken connectionString accountKey storageAccountAccessKey sharedAccessPolicyKey apiKey api-key x-functions-key Ocp-Apim-Subscription-Key Authorization sasUri sasUrl sasToken pfxBlob passphrase credential secondaryKey AzureWebJobsStorageConnectionString password1 adminPasswordOrKey protectedSettings localAdminSecretValue'.split(
    ' ',
  ),
)('%s promises a secret', (name) => {
  expect(secretName(name)).toBe('strong');
});

test.each('key keys primaryKey certificate secrets customData'.split(' '))('%s may be a secret', (name) => {
  expect(secretName(name)).toBe('weak');
});

test.each(
  'secretName keyVaultSecretName passwordLength secretUri tokenEndpoint tokenType secretVersion connectionStringSettingName passwordPolicy keyVaultId credentialType secretExpiry'.split(
    ' ',
  ),
)('%s only points at one', (name) => {
  expect(secretName(name)).toBe('pointer');
});

test.each(
  'location publicKey publicKeys federatedIdentityCredentials corsAllowCredentials resourceToken enableRbacAuthorization encryptedCredential sshPublicKey partitionKey instrumentationKey nextToken disablePasswordAuthentication allowSharedKeyAccess isSecret keyVaultsToStoreSecrets kansas compass monkey'.split(
    ' ',
  ),
)('%s promises nothing', (name) => {
  expect(secretName(name)).toBe('none');
});

test.each(
  'fs.azure.account.key.stlake.dfs.core.windows.net spark.hadoop.fs.azure.sas.raw.stlake.blob.core.windows.net fs.azure.account.oauth2.client.secret'.split(
    ' ',
  ),
)('%s is a setting of storage that holds a secret', (name) => {
  expect(secretName(name)).toBe('strong');
});

test.each(
  'fs.azure.account.auth.type.stlake.dfs.core.windows.net fs.azure.sas.token.provider.type.stlake.dfs.core.windows.net fs.azure.account.oauth2.client.id'.split(
    ' ',
  ),
)('%s is a setting of storage that holds none', (name) => {
  expect(secretName(name)).not.toBe('strong');
});
