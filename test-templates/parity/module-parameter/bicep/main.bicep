param tls string = 'TLS1_0' // finding: weak-tls-version

module storage 'storage.bicep' = {
  name: 'storage'
  params: { tls: tls }
}
