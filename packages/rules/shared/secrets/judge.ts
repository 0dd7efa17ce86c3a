/** Judges the secret part of a composite value: is a secret written there, and how sure is that? */
import { characterClasses, entropy } from './bytes.ts';
import type { SecretShape } from './composites.ts';
import { isMonotonous, isSecretLiteral } from './literal.ts';
import { FAMOUS_PASSWORD, SAMPLE_INSIDE } from './placeholders.ts';
import { publicConstant } from './public-constants.ts';
import { type Certainty, HOLE } from './types.ts';

/** Characters without padding of a key of 64 or 32 bytes in base64. */
const KEY_LENGTH: Readonly<Record<string, number>> = { key64: 86, key32: 43 };

/**
 * How sure it is that `value` is a written secret of the given shape; undefined when it is none.
 * A value with a hole is `likely`: parts.ts decides what of it is written and what comes from elsewhere.
 */
export function judgeSecretPart(value: string, shape: SecretShape): Certainty | undefined {
  // Of a signature's address only the signature is secret, and it is read on its own.
  if (shape === 'sas') return value.includes(HOLE) && !/sig=/i.test(value) ? 'likely' : undefined;
  if (value.includes(HOLE)) return 'likely';
  return shape === 'password' ? judgePassword(value) : judgeKey(value, KEY_LENGTH[shape]);
}

function judgePassword(value: string): Certainty | undefined {
  if (value.length > 512 || /^\$[({]/.test(value)) return undefined;
  const kind = isSecretLiteral(value, 'named');
  if (kind === 'plain') return /^[A-Za-z]{6,40}$/.test(value) ? 'weak' : undefined;
  if (kind !== 'secret') return undefined;
  return FAMOUS_PASSWORD.test(value) || characterClasses(value) < 2 ? 'weak' : 'likely';
}

/** Keys are long and mixed; anything else behind `AccountKey=` stands for one. */
function judgeKey(value: string, length: number | undefined): Certainty | undefined {
  const body = value.replace(/={1,2}$/, '');
  if (!/^[A-Za-z0-9+/_-]{16,512}$/.test(body) || isMonotonous(body) || entropy(body) < 3.2) return undefined;
  if (publicConstant(value) !== undefined || SAMPLE_INSIDE.test(body)) return undefined;
  if (characterClasses(body) < 2 || isSecretLiteral(value, 'named') !== 'secret') return undefined;
  return length === undefined || body.length === length ? 'certain' : 'likely';
}
