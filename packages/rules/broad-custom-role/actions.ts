/** Actions of custom roles that amount to owning what the role is assigned on. */
import type { Severity } from '@forearm/core';

/** Actions of one kind. */
export interface UnsafeAction {
  readonly pattern: RegExp;
  /** What it means, to follow a colon. */
  readonly because: string;
  readonly severity: Severity;
  /** Exclusions (`notActions`, lower-case) that take the sting out. */
  readonly unless: readonly string[];
}

const GRANT = 'its holder can give every role to anybody, itself included';

/** The first row that fits counts. Operations: Microsoft Learn, Azure resource provider operations. */
export const unsafeActions: readonly UnsafeAction[] = [
  {
    pattern: /^\*(?:\/\*)?$/,
    because: 'every action, those of services that are still to come included',
    severity: 'medium',
    unless: [],
  },
  {
    pattern: /^Microsoft\.Authorization\/(?:\*|\*\/write|roleAssignments\/(?:\*|write))$/i,
    because: GRANT,
    severity: 'medium',
    unless: [
      'microsoft.authorization/*',
      'microsoft.authorization/*/write',
      'microsoft.authorization/roleassignments/*',
      'microsoft.authorization/roleassignments/write',
    ],
  },
  {
    pattern: /^Microsoft\.Authorization\/(?:roleDefinitions\/(?:\*|write)|elevateAccess\/(?:\*|action))$/i,
    because: 'its holder can change the rights of roles that are already given',
    severity: 'medium',
    unless: ['microsoft.authorization/roledefinitions/*', 'microsoft.authorization/roledefinitions/write'],
  },
  {
    pattern: /^\*\/(?:write|delete|action)$/i,
    because: 'this for every service there is',
    severity: 'low',
    unless: [],
  },
];
