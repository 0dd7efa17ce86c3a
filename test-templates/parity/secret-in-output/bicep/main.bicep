@secure()
param word string = 'Brightloaf-not-a-real-password-1' // finding: default-for-secure-parameter

output word string = word // finding: secret-in-output
