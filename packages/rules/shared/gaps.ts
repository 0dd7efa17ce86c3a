/** Texts with gaps: what is known of a text, with a character in the place of each part that is not. */
import type { Property } from '@forearm/core';

/** Stands for an unknown part of a text; nobody writes U+FFFC. The secret library calls it a hole. */
export const GAP = '\uFFFC';

/** The known parts of a property's text, with gaps between them; empty for what is no text at all. */
export function gapped({ parts }: Property): string {
  return parts.map((part) => part ?? GAP).join('');
}
