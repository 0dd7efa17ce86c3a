/** Reads the code of notebooks line by line: which names hold a secret, and which calls show one. Python, Scala and C#. */

/** Calls that give a secret: of Synapse's utilities, of the SDK for Key Vault, of the identity libraries. */
const READS =
  /\b(?:get(?:Secret|SecretWithLS|Token|ConnectionString|ConnectionStringOrCreds|FullConnectionString|PropertiesAll)|get_secret|get_token|acquire_token_\w+)\s*\(/;
const SHOWS =
  /\b(?:print|println|display|displayHTML|show|exit|WriteLine|(?:log|logger|logging)\.(?:debug|info|warn|warning|error|critical))\s*\(/;
const ASSIGNED = /^\s*(?:va[lr]\s+|const\s+|string\s+)?([A-Za-z_]\w*)\s*=(?!=)(.*)$/;
const COMMENT = /^\s*(?:#|\/\/)/;
/** Calls that give back what they are given, in another form or inside of a text. */
const TRANSPARENT = new Set(
  'str,repr,format,dumps,b64encode,quote,quote_plus,encode,decode,strip,join,replace,split,lower,upper,print,pprint'.split(
    ',',
  ),
);
/** Settings that are kept beside the secrets. */
const OPEN_NAME = /(?:tenant|client|app|application|subscription)_?id$|ur[il]$|host$|user_?name$/i;
/** A comparison says next to nothing of what it compares. */
const COMPARED = /\b[A-Za-z_]\w*\s*(?:\bis\b|\bin\b|[=!]=|[<>])[^,)]*|\bnot\s+\w+/g;
/** Members of answers that are the secret: of `SecretClient`, of `get_token`, of a dictionary. */
const SECRET_MEMBER = /^(?:value|token|secret|access_?token|password|key|tojson|as_dict)$/i;
const TEXT = /"[^"]*"|'[^']*'/g;
const MEMBERS = /([A-Za-z_]\w*)(?:\.(\w+)|\[["'](\w+)["']\])?/g;

/** Whether a text holds a call that gives a secret. */
export const mayRead = (text: string): boolean => READS.test(text);

/** Whether a line of code is a comment. */
export function isComment(line: string): boolean {
  return COMMENT.test(line);
}

/** Whether a call is opened on a line and goes on behind its end. */
export function goesOn(line: string): boolean {
  const call = SHOWS.exec(line) ?? ASSIGNED.exec(line);
  if (!call) return false;
  const code = line.slice(call.index).replaceAll(/"[^"]*"|'[^']*'/g, '');
  return code.split('(').length > code.split(')').length;
}

/** The name that holds a secret after a line, if it puts one there. */
export function secretAssigned(line: string, secrets: ReadonlySet<string>): string | undefined {
  const [, name, value = ''] = ASSIGNED.exec(line) ?? [];
  if (name === undefined || OPEN_NAME.test(name)) return undefined;
  return READS.test(value) || holds(value, secrets) ? name : undefined;
}

/** Whether a line shows a secret as it is: not its length, not a text about it. */
export function shows(line: string, secrets: ReadonlySet<string>): boolean {
  const call = SHOWS.exec(line);
  if (!call) return false;
  const shown = line.slice(call.index + call[0].length);
  return givesSecret(shown) || holds(shown, secrets);
}

/** Whether a line is nothing but the name of a secret: at the end of a cell that shows it. */
export function isBareSecret(line: string, secrets: ReadonlySet<string>): boolean {
  return secrets.has(line.trim());
}

/** A secret that is read and shown at once; its length is not. */
function givesSecret(code: string): boolean {
  const read = READS.exec(code);
  return read !== null && !/\b(?:len|bool|type|hash)\s*\([^()]*$/.test(code.slice(0, read.index));
}

/** What is put into a text: `Bearer {token}`. */
function holesOf(text: string): string {
  return [...text.matchAll(/\{([^{}:!]*)(?:[:!][^{}]*)?\}/g)].map(([, hole]) => hole).join(' + ');
}

/** Whether a piece of code is made of a secret: bare, or put into a text. */
function holds(code: string, secrets: ReadonlySet<string>): boolean {
  if (secrets.size === 0) return false;
  const texts = code.replaceAll(TEXT, (text: string, at: number) =>
    code[at - 1] === '[' && code[at + text.length] === ']' ? text : ` ${holesOf(text)} `,
  );
  const bare = withoutCalls(texts).replaceAll(COMPARED, ' ');
  return [...bare.matchAll(MEMBERS)].some(([, name = '', member, key]) => {
    const part = member ?? key;
    return secrets.has(name) && (part === undefined || SECRET_MEMBER.test(part) || TRANSPARENT.has(part));
  });
}

/** The code without what calls are given: what they make of it is something else. */
function withoutCalls(code: string): string {
  const opaque: boolean[] = [];
  let word = '';
  let left = '';
  for (const c of code) {
    if (c === '(') opaque.push(opaque.at(-1) === true || !passesOn(word));
    if (opaque.at(-1) !== true) left += c;
    if (c === ')') opaque.pop();
    word = /[\w.]/.test(c) ? word + c : '';
  }
  return left;
}

function passesOn(called: string): boolean {
  return called === '' || TRANSPARENT.has(called.slice(called.lastIndexOf('.') + 1));
}
