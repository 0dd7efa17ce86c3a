/** Recognises secrets in headers, command lines, scripts and assignments. */
import { characterClasses, decodeBase64, entropy, latin1 } from './bytes.ts';
import { KEY_HEADERS } from './composites.ts';
import { judgeSecretPart } from './judge.ts';
import { isSecretLiteral } from './literal.ts';
import { groupOf, secretsIn } from './matches.ts';
import { secretName } from './names.ts';
import { FAMOUS_PASSWORD } from './placeholders.ts';
import { STATEMENTS } from './statements.ts';
import { type Certainty, HOLE, type Recognised } from './types.ts';

/** Secrets in statements of shells, PowerShell and SQL. */
export function recogniseStatements(text: string): readonly Recognised[] {
  const found: Recognised[] = [];
  for (const row of STATEMENTS) {
    if (!row.marker.test(text)) continue;
    for (const { value, start, end } of secretsIn(text, row.pattern)) {
      const certainty = isMostlyVariables(value) ? undefined : judgeSecretPart(value, 'password');
      if (certainty !== undefined) found.push({ kind: row.kind, title: row.title, start, end, certainty });
    }
  }
  return found;
}

const FLAG =
  /(?<=^|[\s"'`(,[])(?:--?|\/)(?<name>[A-Za-z][\w-]{1,40})(?:\s{0,2}[:=]\s{0,2}|["'],\s{0,4}["']|\s{1,4})(?:"(?<double>[^"\n]{1,300})"|'(?<single>[^'\n]{1,300})'|(?<bare>[^\s"'`;|&<>()\\-][^\s"'`;|&<>\\]{0,299}))/dg;

/** `-Password x`, `--account-key=x`, `/p:x`: the option's name decides. */
export function recogniseFlags(text: string): readonly Recognised[] {
  if (!/(?:^|[\s"'`(,[])[-/]/.test(text)) return [];
  return [...text.matchAll(FLAG)].flatMap((match) => {
    const name = groupOf(match, 'name')?.value ?? '';
    if (secretName(name) !== 'strong') return [];
    return readNamed(
      match,
      ['double', 'single', 'bare'],
      'command-line-secret',
      `${plainName(name)} in a command line`,
    );
  });
}

const ASSIGNMENT =
  /(?<![\w.$-])\$?(?:env:)?(?<name>[A-Za-z][\w.-]{1,60})\\?["']?\]?\s{0,4}(?::|=>?|:=)\s{0,4}(?:\\?"(?<double>[^"\\\n]{1,300})\\?"|'(?<single>[^'\n]{1,300})')/dg;

/** A parameter of a mapping data flow with its default: `apiKey as string ('x')`. */
const DATA_FLOW_DEFAULT =
  /(?<![\w.$-])(?<name>[A-Za-z_]\w{1,60})\s{1,4}as\s{1,4}string\s{0,4}\(\s{0,4}(?:"(?<double>[^"\n]{1,300})"|'(?<single>[^'\n]{1,300})')/dg;

function defaultsOf(text: string): Iterable<RegExpExecArray> {
  return text.includes(' as string') ? text.matchAll(DATA_FLOW_DEFAULT) : [];
}

/** `password = "x"`, `"clientSecret": "x"`: names that promise a secret, assigned a quoted text. */
export function recogniseAssignments(text: string): readonly Recognised[] {
  if (!/["']/.test(text)) return [];
  return [...text.matchAll(ASSIGNMENT), ...defaultsOf(text)].flatMap((match) => {
    const name = groupOf(match, 'name')?.value.split('.').at(-1) ?? '';
    if (secretName(name) !== 'strong') return [];
    return readNamed(
      match,
      ['double', 'single'],
      'assigned-secret',
      `${plainName(name)} in a script or document`,
    );
  });
}

function readNamed(
  match: RegExpExecArray,
  groups: readonly string[],
  kind: string,
  title: string,
): readonly Recognised[] {
  const group = groups.map((name) => groupOf(match, name)).find((found) => found !== undefined);
  if (group === undefined) return [];
  const { value, start, end } = group;
  const certainty = judgeNamed(value);
  return certainty === undefined ? [] : [{ kind, title, start, end, certainty }];
}

/** Words before a token in a header, and variables of shells and PowerShell with their members. */
const SCHEME = /^(?:Bearer|Basic|SharedKey|token)\s+/i;
const VARIABLES = /\$(?:\w{1,10}:)?[A-Za-z_]\w*(?:[.:][A-Za-z]\w*(?:\(\))?)*|\$\([^)]*\)?|\$\{[^}]*\}?/g;

/** Whether what is written beside the variables of a script is too little for a secret. */
function isMostlyVariables(value: string): boolean {
  if (/^\$[({]/.test(value)) return true;
  const rest = value.replace(VARIABLES, '');
  if (rest.length === value.length) return false;
  return rest.replace(/[^A-Za-z0-9]/g, '').length < 6 || isSecretLiteral(rest, 'named') !== 'secret';
}

/** A name alone is a weaker witness than a connection string. */
function judgeNamed(value: string): Certainty | undefined {
  if (value.includes(HOLE)) return 'likely';
  const bare = value.replace(SCHEME, '');
  if (bare.length < 6 || /^[),;:\]}]/.test(bare) || isSecretLiteral(bare, 'named') !== 'secret')
    return undefined;
  if (isMostlyVariables(bare)) return undefined;
  return characterClasses(bare) >= 3 && !FAMOUS_PASSWORD.test(bare) ? 'likely' : 'weak';
}

/** The name as a noun for a message; it was written by the user, so only its kind is repeated. */
function plainName(name: string): string {
  const lower = name.toLowerCase();
  const noun = ['password', 'secret', 'token', 'connection', 'key'].find((word) => lower.includes(word));
  return noun === undefined ? 'credential' : noun === 'connection' ? 'connection string' : noun;
}

const BASIC = /(?<![\w-])Basic\s{1,4}(?<secret>[A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])/dg;
const BEARER = /(?<![\w-])(?:Bearer|SharedKey|token)\s{1,4}(?<secret>[\w.~+/-]{20,4000}={0,2})/dg;
const UNKNOWN_HEADER = new RegExp(
  `(?<![\\w-])(?:Basic|Bearer)\\s{1,4}(?<secret>[^\\s"',;]{0,200}${HOLE}[^\\s"',;]{0,200})`,
  'dg',
);

/** Values of `Authorization` and of headers that hold keys. */
export function recogniseHeaders(text: string): readonly Recognised[] {
  const found: Recognised[] = [];
  const add = (
    pattern: RegExp,
    kind: string,
    title: string,
    judge: (value: string) => Certainty | undefined,
  ) => {
    for (const { value, start, end } of secretsIn(text, pattern)) {
      const certainty = judge(value);
      if (certainty !== undefined) found.push({ kind, title, start, end, certainty });
    }
  };
  if (text.includes('Basic '))
    add(BASIC, 'basic-authorization', 'user name and password in a Basic header', judgeBasic);
  if (/Bearer |SharedKey |token /.test(text)) add(BEARER, 'bearer-token', 'bearer token', judgeBearer);
  if (text.includes(HOLE))
    add(UNKNOWN_HEADER, 'authorization-header', 'authorization header', () => 'likely');
  add(KEY_HEADERS, 'header-key', 'key in a request header', judgeHeaderKey);
  return found;
}

function judgeBasic(value: string): Certainty | undefined {
  const bytes = decodeBase64(value);
  const text = bytes === undefined ? '' : latin1(bytes);
  const match = /^[\x20-\x39\x3b-\x7e]{0,100}:([\x20-\x7e]{1,200})$/.exec(text);
  return match === null ? undefined : judgeSecretPart(match[1] as string, 'password');
}

function judgeBearer(value: string): Certainty | undefined {
  return isSecretLiteral(value, 'free') === 'secret' && entropy(value) >= 3.8 && /\d/.test(value)
    ? 'likely'
    : undefined;
}

function judgeHeaderKey(value: string): Certainty | undefined {
  if (value.includes(HOLE)) return 'likely';
  return isSecretLiteral(value, 'named') === 'secret' && entropy(value) >= 3 ? 'likely' : undefined;
}
