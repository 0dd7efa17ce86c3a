/** Where in a resource, or in a template's parameters, a secret comes to a place that shows it. */
import { Mark, type Property, type Resource, type Severity } from '@forearm/core';
import { isHardlySecret } from '../shared/hardly-secret.ts';
import { carriesSecret } from '../shared/secret-flow.ts';
import { type Leaf, leavesOf } from '../shared/secret-leaves.ts';
import { secretName } from '../shared/secrets/index.ts';
import { propertiesAt } from '../shared/typed-secrets.ts';
import { EVERYWHERE, type OpenPlace, PLACES } from './places.ts';

/** A secret at an open place, and what to say about the place. */
export interface Leak extends Pick<OpenPlace, 'because' | 'instead' | 'severity'> {
  readonly property: Property;
}

/** Where secrets come from: secure parameters, answers of services, Key Vault. No file without any of them can leak one. */
const SOURCES = /secure|\blist[A-Za-z]*\(|getSecret|keyVault/i;
const mayHoldMarks = (text: string) => SOURCES.test(text);

const BY_TYPE = new Map<string, OpenPlace[]>();
for (const place of PLACES)
  for (const type of place.types)
    BY_TYPE.set(type.toLowerCase(), [...(BY_TYPE.get(type.toLowerCase()) ?? []), place]);

/** The secrets of a resource at places that show them. */
export function leaks(resource: Resource): readonly Leak[] {
  if (resource.language === 'adf' || !resource.sourceMay(mayHoldMarks)) return [];
  const own = (BY_TYPE.get(resource.type.toLowerCase()) ?? []).filter(
    ({ named }) => (named?.test(resource.name) ?? true) && isMarked(resource.body),
  );
  const common = EVERYWHERE.filter(({ paths }) => paths.some((path) => hasSecret(resource, path)));
  return [...own, ...common].flatMap((place) => leaksAt(resource, place)).concat(leaksOutside(resource));
}

/** A cheap look before properties are built: is anything at a plain path, or directly below it, marked as secret? */
function hasSecret(resource: Resource, path: string): boolean {
  let value: Property['value'] | undefined = resource.body;
  for (const key of path.split('.'))
    value = value?.kind === 'object' ? value.properties.get(key.toLowerCase())?.value : undefined;
  if (!value || value.marks & Mark.secret) return value !== undefined;
  return (
    value.kind === 'object' && [...value.properties.values()].some((one) => one.value.marks & Mark.secret)
  );
}

function leaksAt(resource: Resource, place: OpenPlace): readonly Leak[] {
  const { because, instead, severity } = place;
  return place.paths
    .flatMap((path) => propertiesAt(resource, path))
    .flatMap((at) => leavesOf(at))
    .filter(({ property, secureString }) => !secureString && carriesSecret(property))
    .map(({ property }) => ({ property, because, instead, severity: severityOf(property, severity) }));
}

/** What is secret by its type alone weighs little. */
function severityOf(property: Property, severity: Severity): Severity {
  return isHardlySecret(property) ? 'low' : severity;
}

const OUTSIDE = {
  because:
    'The nested deployment is evaluated in the outer scope, so that its stored template holds the secret in clear',
  instead: 'expressionEvaluationOptions.scope inner, and hand the secret over as a secure parameter',
  severity: 'medium',
} as const;

/** With outer evaluation a secret is written into the nested template before that is stored and deployed. */
function leaksOutside(resource: Resource): readonly Leak[] {
  const isOuter = resource.template?.body.properties.get('outer')?.value;
  if (isOuter?.kind !== 'literal' || isOuter.value !== true || !isMarked(resource.body)) return [];
  return leavesOf(resource.at(''))
    .filter(({ property }) => carriesSecret(property))
    .map(({ property }) => ({ property, ...OUTSIDE }));
}

/** Looks at values only, because most hold no secret and properties cost more than values. */
function isMarked(value: Property['value']): boolean {
  if (value.marks & Mark.secret) return true;
  if (value.kind === 'array') return value.items.some(isMarked);
  if (value.kind === 'oneOf') return value.options.some(isMarked);
  if (value.kind === 'unknown') return value.parts?.some(isMarked) ?? false;
  if (value.kind !== 'object') return false;
  for (const member of value.properties.values()) if (isMarked(member.value)) return true;
  return false;
}

/** Parameters of a module that are handed a secret and are not secure. */
export function openArguments(template: Resource): readonly { parameter: Property; severity: Severity }[] {
  if (!template.sourceMay(mayHoldMarks)) return [];
  return template
    .at('parameters')
    .entries()
    .filter((parameter) => !parameter.at('secure').is(true) && isMarked(parameter.at('value').value))
    .flatMap((parameter) => {
      const secrets = leavesOf(parameter.at('value')).filter(({ property }) => carriesSecret(property));
      return secrets.length > 0 ? { parameter, severity: severityOfArgument(parameter, secrets) } : [];
    });
}

function severityOfArgument({ key }: Property, secrets: readonly Pick<Leaf, 'property'>[]): Severity {
  const minor = secretName(key) === 'pointer' || secrets.every(({ property }) => isHardlySecret(property));
  return minor ? 'low' : 'medium';
}
