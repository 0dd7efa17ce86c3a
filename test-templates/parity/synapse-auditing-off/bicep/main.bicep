resource workspace 'Microsoft.Synapse/workspaces@2021-06-01' existing = {
  name: 'syn-bakery'
}

resource auditing 'Microsoft.Synapse/workspaces/auditingSettings@2021-06-01' = {
  parent: workspace
  name: 'default'
  properties: {
    state: 'Disabled' // finding: sql-auditing-off
  }
}

resource alerts 'Microsoft.Synapse/workspaces/securityAlertPolicies@2021-06-01' = {
  parent: workspace
  name: 'default'
  properties: {
    state: 'Disabled' // finding: threat-detection-off
  }
}
