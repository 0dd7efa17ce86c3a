@secure()
param erpPassword string

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  name: 'kv-drop/erp-password'
  properties: { // finding: credential-without-expiry
    value: erpPassword
  }
}
