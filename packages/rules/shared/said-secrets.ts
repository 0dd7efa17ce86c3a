/** Secrets that a text names itself: a variable's assignment in a list, or a note in a description. */
import type { Property } from '@forearm/core';
import { isSecretName } from './remembered.ts';
import type { Verdict } from './secret-verdicts.ts';
import { isSecretLiteral } from './secrets/index.ts';

/** `DB_PASSWORD=x`, as environments are written in lists. */
const ASSIGNED = /^([A-Za-z_][\w.]{1,80})=(\S{4,300})$/;
/** A password that somebody notes down in prose. */
const NOTED =
  /(?:^|[\s,;(])(?:password|passwd|pwd|passphrase)\s{0,2}(?:[:=]|is\b)\s{0,2}([^\s"'`,;<>&|(){}[\]]{8,100})/i;
/** The password of a connection: whatever stands there is used as one, a word or a sample too. */
const CONNECTION =
  /(?:^|;)\s*(?:password|pwd|accountkey|accesskey|sharedaccesskey)\s*=\s*["']?([^;"']{3,300})/i;
const CONNECTIONS = /connectionString(?:\.value)?$/i;
const PROSE = /(?:^|\.)(?:description|annotations\[\d+\])$/i;
/** Longer texts are documents. */
const LONGEST = 4000;

/** The verdict on such a text; undefined when it names no secret. */
export function saidSecret(property: Property): Verdict | undefined {
  const { text } = property;
  if (text === undefined || text.length > LONGEST) return undefined;
  const [, name = '', value = ''] = ASSIGNED.exec(text) ?? [];
  const noted = NOTED.exec(text)?.[1];
  const note = isMixed(noted) && PROSE.test(property.path) ? noted : undefined;
  const used = CONNECTION.exec(text)?.[1]?.trim();
  if (used !== undefined && CONNECTIONS.test(property.path) && isSecretLiteral(used, 'typed') === 'secret')
    return { property, certainty: 'weak', title: 'password in a connection string', words: used };
  const said = name !== '' && isSecretName(name) ? value : note;
  if (said === undefined || isSecretLiteral(said, 'named') !== 'secret') return undefined;
  return { property, certainty: 'weak', title: 'literal secret', words: said };
}

/** Words and dates stand behind "the password is" as well; a password has a digit and a capital or sign. */
function isMixed(text: string | undefined): boolean {
  return text !== undefined && /\d/.test(text) && /[A-Z!@#$%^*+?]/.test(text);
}
