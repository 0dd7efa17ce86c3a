/** Firewalls of services that let in every address of Azure: every customer's, not only one's own. */
import { defineRule, type Property } from '@forearm/core';
import { admissionsOf, firewallTypes, rangeShapes } from '../shared/firewalls.ts';

/** Switches that do the same. Data Lake Store and Analytics: learn.microsoft.com/azure/data-lake-store/data-lake-store-security-overview. */
const FLAG = 'properties.firewallAllowAzureIps';
/** 0.0.0.0 to 0.0.0.0, 0.0.0.0 alone or in a list. */
const ZERO = /^0\.0\.0\.0(-0\.0\.0\.0|\/32)?$/;
/** The service tag for all public addresses of Azure, or of one region. */
const CLOUD = /^azurecloud(\.\w+)?$/i;
/** The name that the portal and the tools give to the rule. */
const NAME = /^allowall(windows)?azure(services|ips|servicesips)?$/i;

export default defineRule({
  id: 'firewall-open-to-all-of-azure',
  title: "Service's firewall lets every Azure customer in",
  severity: 'medium',
  appliesTo: firewallTypes,
  controls: ['B1', 'B5'],
  references: [
    'MCSB NS-2',
    'CWE-668',
    'CIS Azure 2.0 4.3.7',
    'Azure Policy 12339a85-a25c-4f17-9f82-4766f13f5c4c',
    {
      title: 'Connections from inside Azure',
      url: 'https://learn.microsoft.com/azure/azure-sql/database/firewall-configure#connections-from-inside-azure',
    },
  ],
  sameAs: [
    'Azure.SQL.AllowAzureAccess',
    'Azure.MySQL.AllowAzureAccess',
    'Azure.PostgreSQL.AllowAzureAccess',
    'Azure.MariaDB.AllowAzureAccess',
  ],
  check(resource, report) {
    const tell = (at: Property, noun: string, how: string, heuristic = false) =>
      report(
        at,
        `The firewall of the ${noun} lets in every address of Azure (${how}): anybody who rents a virtual machine, in any tenant. Only a credential is left between them and the service. Use a private endpoint, or allow your own outbound addresses.`,
        { fix: 'Remove the rule and allow your own addresses or subnets.', heuristic },
      );
    for (const { shape, at, addresses } of admissionsOf(resource)) {
      const texts = addresses.split(',').map((text) => text.trim());
      const zero = shape.zeroIsAzure !== undefined && texts.some((text) => ZERO.test(text));
      if (zero || texts.some((text) => CLOUD.test(text))) tell(at, shape.noun, addresses);
    }
    const flag = resource.at(FLAG).mayBe('Enabled');
    if (flag) tell(flag, 'data lake', `firewallAllowAzureIps is ${flag.print()}`);
    const named = rangeShapes.find(
      (shape) => !shape.within && resource.isType(shape.type) && shape.zeroIsAzure,
    );
    const start = named && resource.at(named.start);
    const name = resource.name.split('/').at(-1) ?? '';
    if (named && start?.unknown && NAME.test(name))
      tell(resource.at('name'), named.noun, `it is called ${name}`, true);
  },
});
