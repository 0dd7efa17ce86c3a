using 'main.bicep'

param environment = 'dev'
param sqlAdminGroup = {
  login: 'sql-admins-dev'
  sid: '22222222-3333-4444-5555-666666666666'
}
param vmAdminPassword = az.getSecret('00000000-0000-0000-0000-000000000000', 'rg-brightloaf-dev', 'kv-brightloaf-dev', 'vm-admin-password')
