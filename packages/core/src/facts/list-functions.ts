/** What `list*` functions return: which leaves of the result are secrets. */
import { json } from './generated/list-functions.ts';
import { lazy, own } from './lazy.ts';
import { relation, segments } from './path.ts';

interface Data {
  readonly secrets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly harmless: Readonly<Record<string, readonly string[]>>;
  readonly harmlessFunctions: readonly string[];
  readonly harmlessLeaves: readonly string[];
}

const data = lazy(() => JSON.parse(json) as Data);
const harmlessFunctions = lazy(() => data().harmlessFunctions.map(whole));
const harmlessLeaves = lazy(() => data().harmlessLeaves.map(whole));

/**
 * Whether a list* function's result, or the part of it that an expression takes (`leaf`: `keys[0].value`, empty for the
 * whole result), is a secret. `type` undefined: the resource's type is not known. What the official types do not know is a
 * secret, unless its function's name or its leaf's name is on the curated harmless lists.
 */
export function listOutput(type: string | undefined, name: string, leaf = ''): 'secret' | 'harmless' {
  const key = name.toLowerCase();
  const known = type === undefined ? undefined : own(own(data().secrets, type.toLowerCase()) ?? {}, key);
  if (known) return takesSecret(known, leaf) ? 'secret' : 'harmless';
  if (isHarmless(type?.toLowerCase(), key)) return 'harmless';
  return leaf !== '' && harmlessLeaves().some((test) => test.test(generic(leaf))) ? 'harmless' : 'secret';
}

function isHarmless(type: string | undefined, name: string): boolean {
  const types = own(data().harmless, name) ?? [];
  if (type !== undefined && types.includes(type)) return true;
  return harmlessFunctions().some((test) => test.test(`${type ?? ''}|${name}`));
}

/** A leaf is secret if it is a listed one, below one, or an object that holds one. */
function takesSecret(secrets: readonly string[], leaf: string): boolean {
  const wanted = segments(leaf);
  return secrets.some((path) => relation(segments(path), wanted) !== undefined);
}

function generic(leaf: string): string {
  return leaf.replace(/\[\d+\]/g, '[*]');
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i');
}
