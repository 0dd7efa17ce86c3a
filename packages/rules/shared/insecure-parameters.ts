/** Parameters that are not secure and whose values become secrets. */
import type { ParameterUse, Property, Resource } from '@forearm/core';
import { isSecretName } from './remembered.ts';
import { secretHoles } from './resource-secrets.ts';
import { leavesOf } from './secret-leaves.ts';
import { literalSecret } from './secret-verdicts.ts';
import { typedSecrets } from './typed-secrets.ts';

/** A parameter that should be secure, and what its value becomes. */
export interface InsecureUse {
  readonly use: ParameterUse;
  readonly property: Property;
  readonly becomes: string;
}

const FACTORY_PART = /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)\/\w/i;
/** A text of more parameters than this is put together from settings: no single one is the secret. */
const MOST = 3;

/** The parameters that are not secure and end in a secret's place of the resource, or of a text in it. */
export function insecureUses(resource: Resource): readonly InsecureUse[] {
  if (resource.language === 'adf') return [];
  return [...whole(resource), ...inTexts(resource)];
}

function whole(resource: Resource): readonly InsecureUse[] {
  const places = FACTORY_PART.test(resource.type)
    ? leavesOf(resource.at('properties')).filter((leaf) => leaf.secureString)
    : typedSecrets(resource).filter(({ property, below }) => !below && !isScriptVariable(property));
  return places.flatMap(({ property }) => {
    if (property.secret || literalSecret(property, 'typed')) return [];
    const uses = property.parameters();
    if (uses.length > MOST) return [];
    return uses.filter(isOpen).map((use) => ({ use, property, becomes: `the secret '${property.path}'` }));
  });
}

/** `secureValue` takes any variable, secret or not. */
function isScriptVariable(property: Property): boolean {
  return property.key.toLowerCase() === 'securevalue';
}

function inTexts(resource: Resource): readonly InsecureUse[] {
  return secretHoles(resource).flatMap(({ property, part, title }) => {
    const names = hopNames(part);
    return property
      .parameters()
      .filter((use) => isOpen(use) && names.has(use.name.toLowerCase()))
      .map((use) => ({ use, property, becomes: `a ${title} in '${property.path}'` }));
  });
}

function isOpen({ secure, type }: ParameterUse): boolean {
  return !secure && (type === 'string' || type === 'object' || type === 'any');
}

function hopNames({ origin }: Property['value']): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at: typeof origin | undefined = origin; at; at = at.from)
    if (at.how === 'parameter' && at.name !== undefined) names.add(at.name.toLowerCase());
  return names;
}

/** Written by every export of a factory, and never used for a secret there. */
const GENERATED = /^containersastoken$/i;

/** True when only the name of a parameter says that its value will be a secret. */
export function isNamedLikeSecret(parameter: Property): boolean {
  const { key } = parameter;
  if (parameter.at('secure').is(true) || GENERATED.test(key) || !isSecretName(key)) return false;
  if (!parameter.at('type').is(['string', 'object'])) return false;
  const value = parameter.at('value');
  if (value.value.kind === 'oneOf') return false;
  const text = parameter.at('defaultValue').text;
  return text === undefined ? !parameter.at('defaultValue').unknown : text === '';
}

/** Parameters of a pipeline, dataset or other artefact of a factory that are named like secrets and are plain texts. */
export function artefactParameters(resource: Resource): readonly Property[] {
  if (!FACTORY_PART.test(resource.type)) return [];
  return resource
    .at('properties.parameters')
    .entries()
    .filter((one) => isSecretName(one.key) && one.at('type').is('string') && hasNoDefault(one));
}

/** A text there is either the secret, which other rules report, or the name of one, unless it only asks for one. */
function hasNoDefault(parameter: Property): boolean {
  const fallback = parameter.at('defaultValue');
  return fallback.absent || fallback.text === '' || ASKS.test(fallback.text ?? '');
}

/** `<password>`, `#{password}#`, `THE DATABASE PASSWORD`: no vault admits such a name. */
const ASKS = /^\s*(?:<[^<>]*>|#\{[^{}]*\}#?|[A-Za-z]+(?: [A-Za-z]+){1,5})\s*$/;
