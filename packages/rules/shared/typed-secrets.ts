/** The values of a resource at places that the official types reserve for secrets. */
import { type Property, type Resource, secretProperties } from '@forearm/core';
import { leavesOf } from './secret-leaves.ts';
import { embeddedSecret, literalSecret, namedSecret, type Verdict } from './secret-verdicts.ts';

/** Artefacts whose secrets have rules of their own. */
const FACTORY_PART =
  /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)\/(?:linkedservices|integrationruntimes|credentials)$/i;

/** A value at a secret's place. */
export interface TypedSecret {
  readonly property: Property;
  /** It stands below a place that takes an object: only its own name can say what it is. */
  readonly below: boolean;
}

/** Every single value at a secret's place of the resource's type; nothing for types without any. */
export function typedSecrets(resource: Resource): readonly TypedSecret[] {
  const rows = secretProperties(resource.type);
  if (rows.length === 0 || FACTORY_PART.test(resource.type)) return [];
  return rows
    .filter((row) => row.tier === 's' && (row.name === undefined || row.name === lastName(resource)))
    .flatMap((row) => propertiesAt(resource, row.path))
    .flatMap((place) =>
      leavesOf(place).map(({ property }) => ({ property, below: property.path !== place.path })),
    );
}

function lastName({ name }: Resource): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}

/** The properties of a resource that a table's path names: `[*]` every item, `*` every property. */
export function propertiesAt(resource: Resource, path: string): readonly Property[] {
  return select(resource.at(''), path.replaceAll('[*]', '.[*]').split('.'));
}

function select(at: Property, path: readonly string[]): readonly Property[] {
  const [segment, ...rest] = path;
  if (segment === undefined) return at.absent ? [] : [at];
  if (at.absent) return [];
  if (segment === '') return select(at, rest);
  const next = segment === '[*]' ? at.items() : segment === '*' ? at.entries() : [at.at(segment)];
  return next.flatMap((property) => select(property, rest));
}

/** Whether a secret is written at a secret's place. */
export function typedVerdict({ property, below }: TypedSecret): Verdict | undefined {
  const embedded = embeddedSecret(property);
  if (embedded && embedded.certainty !== 'weak') return embedded;
  if (property.key.toLowerCase() === 'securevalue') return namedSecret(property, nameBeside(property));
  return below ? namedSecret(property, property.key) : literalSecret(property, 'typed');
}

/** `secureValue` takes any variable of a script, secret or not: its name says which. */
function nameBeside({ resource, path }: Property): string {
  return resource.at(path.replace(/\.[^.]+$/, '.name')).text ?? '';
}
