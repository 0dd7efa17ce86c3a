/** Secrets that a text names itself: a variable's assignment in a list, or a note in a description. */
import type { Property } from '@forearm/core';
import { gapped } from './gaps.ts';
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
/** The password that a request sends, or that a login is made with: used as one as well. */
const SENT = /["'](?:password|passwd|pwd|client_?secret)["']\s{0,4}:\s{0,4}["']([^"'\n\uFFFC]{3,200})["']/i;
const BODIES = /\.(?:body|requestBody)(?:\.value)?$/i;
const IN_BODIES = /\.(?:body|requestBody)\.(?:[^.]{1,100}\.){0,8}(?:password|passwd|pwd|client_?secret)$/i;
const LOGIN =
  /\b(?:CREATE|ALTER)\s{1,8}(?:LOGIN|USER)\b[^;'"]{0,200}\bPASSWORD\s{0,4}=\s{0,4}N?'([^'\n\uFFFC]{3,200})'/i;
const CONNECTIONS = /connectionString(?:\.value)?$/i;
const PROSE = /(?:^|\.)(?:description|annotations\[\d+\])$/i;
/** Longer texts are documents. */
const LONGEST = 4000;

/** The verdict on such a text; undefined when it names no secret. */
export function saidSecret(property: Property): Verdict | undefined {
  return usedPassword(property) ?? saidBeside(property);
}

/** A password whose place shows that it is used, be it a word or a sample. */
function usedPassword(property: Property): Verdict | undefined {
  const { path } = property;
  const text = gapped(property);
  if (text === '' || text.length > LONGEST) return undefined;
  const [words, title] = CONNECTIONS.test(path)
    ? [CONNECTION.exec(text)?.[1]?.trim(), 'password in a connection string']
    : BODIES.test(path)
      ? [SENT.exec(text)?.[1], 'password in the body of a request']
      : IN_BODIES.test(path)
        ? [text, 'password in the body of a request']
        : [LOGIN.exec(text)?.[1], 'password in an SQL statement'];
  return words !== undefined && isSecretLiteral(words, 'typed') === 'secret'
    ? { property, certainty: 'weak', title, words }
    : undefined;
}

function saidBeside(property: Property): Verdict | undefined {
  const { text } = property;
  if (text === undefined || text.length > LONGEST) return undefined;
  const [, name = '', value = ''] = ASSIGNED.exec(text) ?? [];
  const noted = NOTED.exec(text)?.[1];
  const note = isMixed(noted) && PROSE.test(property.path) ? noted : undefined;
  const said = name !== '' && isSecretName(name) ? value : note;
  if (said === undefined || isSecretLiteral(said, 'named') !== 'secret') return undefined;
  return { property, certainty: 'weak', title: 'literal secret', words: said };
}

/** Words and dates stand behind "the password is" as well; a password has a digit and a capital or sign. */
function isMixed(text: string | undefined): boolean {
  return text !== undefined && /\d/.test(text) && /[A-Z!@#$%^*+?]/.test(text);
}
