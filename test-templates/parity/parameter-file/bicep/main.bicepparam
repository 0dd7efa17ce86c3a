using 'main.bicep'

param access = 'Enabled' // finding: public-network-access
