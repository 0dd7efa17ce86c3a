/** The spelling of function names in printed expressions, whatever the source's was. */
import { plainFunctions } from './functions/table.ts';

/** Functions that are not in the plain table, as documented. */
const RUNTIME = [
  ...['resourceGroup', 'subscription', 'managementGroup', 'tenant', 'deployment', 'deployer', 'environment'],
  ...[
    'resourceId',
    'subscriptionResourceId',
    'tenantResourceId',
    'extensionResourceId',
    'managementGroupResourceId',
  ],
  ...[
    'reference',
    'references',
    'copyIndex',
    'utcNow',
    'newGuid',
    'pickZones',
    'providers',
    'parameters',
    'variables',
  ],
  ...[
    'listKeys',
    'listAccountSas',
    'listServiceSas',
    'listSecrets',
    'listCallbackUrl',
    'listCredentials',
    'lambdaVariables',
  ],
];
const CANONICAL = new Map(RUNTIME.map((name) => [name.toLowerCase(), name]));

/** `RESOURCEID` to `resourceId`; a name that nobody documents stays as it is. */
export function canonicalName(name: string): string {
  const key = name.toLowerCase();
  return plainFunctions.get(key)?.name ?? CANONICAL.get(key) ?? name;
}
