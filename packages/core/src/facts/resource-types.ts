/** How the official types spell their names: two spellings of one type have to print the same. */
import { json } from './generated/resource-types.ts';
import { lazy } from './lazy.ts';

interface Provider {
  readonly name: string;
  /** Lower-cased words between the slashes to their spelling. */
  readonly words: () => ReadonlyMap<string, string>;
}

const providers = lazy(() => {
  const data = JSON.parse(json) as Readonly<Record<string, string>>;
  return new Map(
    Object.entries(data).map(([name, words]): [string, Provider] => [
      name.toLowerCase(),
      { name, words: lazy(() => spellings(words)) },
    ]),
  );
});

function spellings(words: string): ReadonlyMap<string, string> {
  return new Map(words.split(' ').map((word) => [word.toLowerCase(), word]));
}

/** The type in its official spelling; words that are not known stay as they are. */
export function officialType(type: string): string {
  const [first = '', ...rest] = type.split('/');
  const provider = providers().get(first.toLowerCase());
  if (!provider) return type;
  return [provider.name, ...rest.map((word) => provider.words().get(word.toLowerCase()) ?? word)].join('/');
}

/** The relative id `type/name/type/name` with its type in the official spelling; anything else stays as it is. */
export function officialId(id: string): string {
  const segments = id.split('/');
  if (segments.length < 3 || /[[\]]/.test(segments[0] ?? '')) return id;
  const types = segments.filter((_, i) => i === 0 || i % 2 === 1).join('/');
  const official = officialType(types).split('/');
  return segments.map((segment, i) => (i === 0 || i % 2 === 1 ? official[(i + 1) >> 1] : segment)).join('/');
}
