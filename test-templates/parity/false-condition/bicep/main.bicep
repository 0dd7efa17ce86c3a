param vendor bool = false

resource rule 'Microsoft.Sql/servers/firewallRules@2022-05-01-preview' = if (vendor && true) {
  name: 'sql-bakery/vendor'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '255.255.255.255' }
}
