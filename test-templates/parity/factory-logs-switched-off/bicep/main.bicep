param workspaceId string

resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'adf-bakery'
  location: 'westeurope'
  identity: { type: 'SystemAssigned' }
  properties: { publicNetworkAccess: 'Disabled' }
}

resource runs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'runs'
  scope: factory
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'PipelineRuns'
        enabled: false // finding: audit-logs-not-collected
      }
      {
        category: 'ActivityRuns'
        enabled: true
      }
      {
        category: 'TriggerRuns'
        enabled: true
      }
    ]
  }
}
