resource open 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  name: 'adf-harbour/open'
  properties: {
    activities: [
      {
        name: 'Open the node'
        type: 'WebActivity'
        typeProperties: {
          url: 'https://contoso.com/run'
          method: 'POST'
          body: 'dmgcmd.exe -EnableRemoteAccess 8060' // finding: runtime-remote-access-without-certificate
        }
      }
    ]
  }
}
