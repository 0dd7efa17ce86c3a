/** Which properties of a resource type hold a secret: the official `sensitive` flag of all versions, names, curated rows. */
import { json } from './generated/secret-properties.ts';
import { lazy, own } from './lazy.ts';
import { relation, segments } from './path.ts';

/** `s` a secret · `e` a text or bag in which one may stand (parse it) · `m` only the name suggests one. */
export type SecretTier = 's' | 'e' | 'm';

/** A row of the table. `name`: it holds only for the singleton child of that name (`web` of `sites/config`). */
export interface SecretProperty {
  readonly path: string;
  readonly tier: SecretTier;
  readonly name: string | undefined;
}

interface Row extends SecretProperty {
  readonly pattern: readonly string[];
}

const tables = lazy(() => JSON.parse(json) as Readonly<Record<string, Readonly<Record<string, SecretTier>>>>);
const rows = new Map<string, readonly Row[]>();

/** The rows of a type (any spelling); none if it has no secret. Source: Azure/bicep-types-az, see the generated file's head. */
export function secretProperties(type: string): readonly SecretProperty[] {
  return rowsOf(type.toLowerCase());
}

/** The resource types (lower-case) that have at least one row. */
export function typesWithSecrets(): readonly string[] {
  return Object.keys(tables());
}

/**
 * The tier of one property, or undefined if nothing is known against it. `path` is written from the body
 * (`properties.x[0].y`), without regard to case; what lies below a row's path has the row's tier. `name` is the resource's
 * own name or its last segment; unknown (undefined): rows of every name count.
 */
export function secretTier(type: string, path: string, name?: string): SecretTier | undefined {
  const wanted = segments(path);
  const own = name?.toLowerCase().split('/').at(-1);
  let below: SecretTier | undefined;
  for (const row of rowsOf(type.toLowerCase())) {
    if (row.name !== undefined && own !== undefined && row.name !== own) continue;
    const how = relation(row.pattern, wanted);
    if (how === 'same') return row.tier;
    if (how === 'above') below ??= row.tier;
  }
  return below;
}

function rowsOf(type: string): readonly Row[] {
  let found = rows.get(type);
  if (found === undefined) {
    found = Object.entries(own(tables(), type) ?? {}).map(([path, tier]) => row(path, tier));
    rows.set(type, found);
  }
  return found;
}

function row(written: string, tier: SecretTier): Row {
  const label = /^\{name=([^}]*)\}\./.exec(written);
  const path = label ? written.slice(label[0].length) : written;
  return { path, tier, name: label?.[1]?.toLowerCase(), pattern: segments(path) };
}
