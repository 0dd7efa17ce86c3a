/** Firewalls of services that let in the whole internet, or a part of it as large as a continent. */
import { defineRule } from '@forearm/core';
import { type Admission, admissionsOf, firewallTypes } from '../shared/firewalls.ts';
import { addressesOf, type Reach, reachOf } from '../shared/network/addresses.ts';

export default defineRule({
  id: 'firewall-open-to-everyone',
  title: "Service's firewall rule lets the whole internet in",
  severity: 'high',
  appliesTo: firewallTypes,
  controls: ['B1', 'B5'],
  references: [
    'MCSB NS-2',
    'CWE-668',
    'CIS Azure 2.0 4.1.2',
    'Azure Policy 56fd377d-098c-4f02-8406-81eb055902b8',
    {
      title: 'Azure SQL firewall rules',
      url: 'https://learn.microsoft.com/azure/azure-sql/database/firewall-configure',
    },
  ],
  sameAs: ['CKV_AZURE_11', 'kics:sql_database_server_firewall_allows_all_ips', 'AZU-0029'],
  check(resource, report) {
    for (const { shape, at, start, addresses } of admissionsOf(resource)) {
      const reach = reachOfList(addresses);
      if (reach === 'narrow') continue;
      const who = reach === 'anywhere' ? 'everybody on the internet' : 'millions of strangers';
      report(
        at,
        `The firewall of the ${shape.noun} lets ${who} in (${addresses}). Only a credential is left between them and the service. Allow the addresses that need it, or use a private endpoint.`,
        {
          fix: 'Name the addresses of your own networks, or remove the rule.',
          ...(start ? { see: [{ property: start, message: 'the range begins here' }] } : {}),
          ...severity(shape, reach),
        },
      );
    }
  },
});

/** A bare 0.0.0.0 means Azure or nobody in these lists, never everybody. */
function reachOfList(addresses: string): Reach {
  const texts = addresses.split(',').filter((text) => text.trim() !== '0.0.0.0');
  return reachOf(texts.flatMap((text) => addressesOf(text) ?? []));
}

function severity(shape: Admission['shape'], reach: Reach): { readonly severity?: 'low' | 'medium' } {
  if ('list' in shape && shape.severity === 'low') return { severity: 'low' };
  return reach === 'wide' ? { severity: 'medium' } : {};
}
