/** Reads a checkout of Azure/bicep-types-az: every types.json in a stable order, through Microsoft's own reader. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bicepTypes from '@azure/bicep-types';

const { readTypesJson } = bicepTypes;

/** The commit that a checkout stands at; `unknown` if the folder carries no git (give `--commit` then). */
export function commitOf(checkout) {
  try {
    return execFileSync('git', ['-C', checkout, 'rev-parse', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
}

/** Yields `{ path, types }` for every generated/**\/types.json below the checkout, sorted by path. */
export function* typeFiles(checkout) {
  const root = join(checkout, 'generated');
  const paths = readdirSync(root, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('/types.json') && existsSync(join(root, path)))
    .sort();
  for (const path of paths) yield { path, types: readTypesJson(readFileSync(join(root, path), 'utf8')) };
}

/** The resource types of one file: `{ type, version, body, deployable }`; `type` in the official spelling. */
export function resourceTypes(types) {
  return types
    .filter((entry) => entry.type === 'ResourceType')
    .map((entry) => {
      const at = entry.name.lastIndexOf('@');
      const deployable = entry.writableScopes !== 0;
      return {
        type: entry.name.slice(0, at),
        version: entry.name.slice(at + 1),
        body: entry.body,
        deployable,
      };
    });
}

/** The type that a reference points at; a reference into another file counts as `any`. */
export function resolve(types, reference) {
  return types[reference?.index] ?? { type: 'AnyType' };
}

/** Object-like types as a list of property tables: one for an object, one for each variant of a discriminated one. */
export function variants(types, type) {
  if (type.type === 'ObjectType')
    return [{ properties: type.properties ?? {}, additional: type.additionalProperties, value: undefined }];
  if (type.type !== 'DiscriminatedObjectType') return [];
  return Object.entries(type.elements).map(([value, reference]) => {
    const variant = resolve(types, reference);
    return {
      properties: { ...type.baseProperties, ...(variant.properties ?? {}) },
      additional: variant.additionalProperties,
      value,
    };
  });
}

/** Flags of a property in types.json (bicep-types ObjectTypePropertyFlags). */
export const flag = { required: 1, readOnly: 2 };
