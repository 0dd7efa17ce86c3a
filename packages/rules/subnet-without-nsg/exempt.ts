/** Subnets that must or may do without a network security group. */

/** By name (lower-case), which Azure prescribes. */
export const exemptNames: Readonly<Record<string, string>> = {
  gatewaysubnet: 'VPN and ExpressRoute gateways: a security group here is not supported',
  azurefirewallsubnet: 'the platform protects the firewall; a security group here is not supported',
  azurefirewallmanagementsubnet: 'the platform protects the firewall; a security group here is not supported',
  routeserversubnet: 'route servers: a security group here is not supported',
  azurebastionsubnet:
    'Bastion is made to face the internet; its security group is optional and has fixed rules',
};

/** By the service that the subnet is delegated to (lower-case). */
export const exemptDelegations: Readonly<Record<string, string>> = {
  'microsoft.netapp/volumes': 'basic network features ignore security groups',
  'microsoft.hardwaresecuritymodules/dedicatedhsms': 'dedicated HSMs do not support security groups',
  'microsoft.baremetal/azurevmware': 'managed by the service',
  'microsoft.baremetal/baremetalservers': 'managed by the service',
  'microsoft.avs/privateclouds': 'managed by the service',
};
