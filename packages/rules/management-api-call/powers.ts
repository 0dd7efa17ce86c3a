/** Calls of the management API after which the caller holds more than before. */
import type { Property } from '@forearm/core';

const POWERS: readonly (readonly [path: RegExp, does: string])[] = [
  [
    /\/(?:list\w*(?:Keys?|Secrets|Sas|ConnectionStrings|Credentials?)|regenerate\w*Keys?)(?:[/?]|$)/i,
    'reads keys',
  ],
  [
    /\/Microsoft\.Authorization\/(?:roleAssignments|roleDefinitions|elevateAccess)(?:[/?]|$)/i,
    'hands out rights',
  ],
  [/\/runCommands?(?:[/?]|$)/i, 'runs commands on a machine'],
  [/\/accessPolicies\/(?:add|replace)(?:[/?]|$)/i, 'opens a key vault'],
  [/\/firewallRules\//i, 'opens a firewall'],
];

/** What a call of this address does, for a message, if it is one of those. */
export function powerOf({ parts }: Property): string | undefined {
  const text = parts.map((part) => part ?? '').join('');
  return POWERS.find(([path]) => path.test(text))?.[1];
}
