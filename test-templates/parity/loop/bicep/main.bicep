var levels = [
  'None'
  'Container' // finding: anonymous-blob-access
]

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-01-01' = [for (level, i) in levels: {
  name: 'stbakery/default/c${i}'
  properties: { publicAccess: level }
}]
