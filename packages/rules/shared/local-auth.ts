/** What the rules on keys and passwords beside Entra ID share: the commonest row, and the words. */
import type { Property } from '@forearm/core';
import type { Row } from './table.ts';

/** A row for `disableLocalAuth`, which is off unless somebody sets it. `since`: first stable api version that has it. */
export function localAuth(type: string, noun: string, since: string, source: string): Row {
  return {
    type,
    path: 'properties.disableLocalAuth',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    since,
    noun,
    because: `${source}: keys work unless this is true`,
  };
}

/** What is wrong, why it matters, what to do. */
export function sayLocalAuth({ noun, path }: Pick<Row, 'noun' | 'path'>, at: Property): string {
  const how = at.absent ? `${path} is missing` : `${at.key} is ${at.print()}`;
  return `The ${noun} accepts keys or passwords beside Entra ID (${how}). They belong to nobody, know no multi-factor sign-in, and a leaked one works from anywhere until it is changed. Accept Entra ID only and grant roles.`;
}
