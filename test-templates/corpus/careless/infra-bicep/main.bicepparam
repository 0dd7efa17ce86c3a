using 'main.bicep'

param environment = 'dev'
param sqlAdminLogin = 'brightadmin'
param vmAdminPassword = 'Brightloaf-not-a-real-password-2'
