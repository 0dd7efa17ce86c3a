/** Recognises connection strings of every kind by their keys (tables in composites.ts). */
import { chainsOf, type Pair } from './chains.ts';
import { CONNECTIONS, type ConnectionKind, REDIS, SAMPLE_HOST, type SecretShape } from './composites.ts';
import { judgeSecretPart } from './judge.ts';
import { HOLE, type Recognised } from './types.ts';

const MARKER = /key|wd|password|secret|signature|credstring|token/i;
const ANY_SECRET = new Map<string, readonly ConnectionKind[]>();
for (const row of [...CONNECTIONS, REDIS]) {
  for (const key of Object.keys(row.secrets)) ANY_SECRET.set(key, [...(ANY_SECRET.get(key) ?? []), row]);
}
const LONGEST_KEY = 20;

/** Passwords and keys of connection strings anywhere in a text. */
export function recogniseConnections(text: string): readonly Recognised[] {
  if (!text.includes('=') || !MARKER.test(text)) return [];
  const found = chainsOf(text, ';').flatMap((chain) => readChain(chain, CONNECTIONS));
  if (!/ssl|abortConnect|timeout|redis/i.test(text)) return found;
  return [...found, ...chainsOf(text, ',').flatMap((chain) => readChain(chain, [REDIS]))];
}

function readChain(chain: readonly Pair[], rows: readonly ConnectionKind[]): readonly Recognised[] {
  if (chain.length < 2) return [];
  const keys = new Set(chain.map((pair) => knownKey(pair.key)));
  const host = chain
    .filter((pair) => /server|source|host|endpoint|address|url/.test(pair.key))
    .map((pair) => pair.value)
    .join(' ')
    .slice(0, 400);
  const hasUnknownPair = chain.some((pair) => pair.key.includes(HOLE));
  return chain.flatMap((pair) => {
    const key = knownKey(pair.key);
    const row = (ANY_SECRET.get(key) ?? []).find(
      (r) => rows.includes(r) && fits(r, keys, hasUnknownPair, host),
    );
    return row === undefined ? [] : readPair(pair, row, row.secrets[key] as SecretShape, host);
  });
}

/** The first key of a chain may have other words before it (`--value Server=…`, `jdbc:…`): its known ending counts. */
function knownKey(key: string): string {
  if (key.length <= LONGEST_KEY && /^[a-z]+$/.test(key)) return key;
  return /[a-z]+$/.exec(key)?.[0] ?? key;
}

function fits(
  row: ConnectionKind,
  keys: ReadonlySet<string>,
  hasUnknownPair: boolean,
  host: string,
): boolean {
  if (row.host !== undefined && !row.host.test(host)) return false;
  if (row.markers.some((marker) => keys.has(marker) || endsWithMarker(keys, marker))) return true;
  return row.host === undefined && hasUnknownPair;
}

/** Glued first keys such as `valueserver`. */
function endsWithMarker(keys: ReadonlySet<string>, marker: string): boolean {
  if (marker.length < 6) return false;
  for (const key of keys) if (key.length > marker.length && key.endsWith(marker)) return true;
  return false;
}

function readPair(pair: Pair, row: ConnectionKind, shape: SecretShape, host: string): readonly Recognised[] {
  const certainty = judgeSecretPart(pair.value, shape);
  if (certainty === undefined) return [];
  const weak = shape === 'password' && SAMPLE_HOST.test(host);
  return [
    {
      kind: row.kind,
      title: row.title,
      start: pair.start,
      end: pair.end,
      certainty: weak ? 'weak' : certainty,
    },
  ];
}
