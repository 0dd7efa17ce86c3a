/** What kind of ARM document a JSON tree is, judged by `$schema` and shape, never by the file's name. */
import type { DeploymentScope } from '../../model/unit.ts';
import {
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  memberOf,
  objectOf,
  textOf,
} from '../json/index.ts';

export type Shape = 'template' | 'parameters';

const TEMPLATE_SCHEMA = /\/(subscription|managementgroup|tenant)?deploymenttemplate\.json#?\s*$/i;
const PARAMETERS_SCHEMA = /\/(?:\w*)deploymentparameters\.json#?\s*$/i;

const SCOPES: Readonly<Record<string, DeploymentScope>> = {
  subscription: 'subscription',
  managementgroup: 'managementGroup',
  tenant: 'tenant',
};

/** The shape of a document, `undefined` when it is neither a template nor a parameter file. */
export function shapeOf(root: JsonNode | undefined): Shape | undefined {
  if (root?.kind !== 'object') return undefined;
  const schema = textOf(root, '$schema');
  if (schema !== undefined && schema.trim() !== '') return shapeOfSchema(schema);
  if (looksLikeTemplate(root)) return 'template';
  return looksLikeParameters(root) ? 'parameters' : undefined;
}

/** The template inside a document that carries one: a blueprint's artifact, a template spec, a deployment's request. */
export function templateWithin(root: JsonObject): JsonObject | undefined {
  const properties = objectOf(root, 'properties');
  const template = objectOf(properties, 'template') ?? objectOf(properties, 'mainTemplate');
  return template && shapeOf(template) === 'template' ? template : undefined;
}

function shapeOfSchema(schema: string): Shape | undefined {
  if (TEMPLATE_SCHEMA.test(schema)) return 'template';
  return PARAMETERS_SCHEMA.test(schema) ? 'parameters' : undefined;
}

/** Where a template is deployed to; resource groups when its schema does not say. */
export function scopeOf(template: JsonObject): DeploymentScope {
  const match = TEMPLATE_SCHEMA.exec(textOf(template, '$schema') ?? '');
  return SCOPES[match?.[1]?.toLowerCase() ?? ''] ?? 'resourceGroup';
}

/** True for templates whose resources are addressed by their symbolic names (`languageVersion` 2.x). */
export function isSymbolic(template: JsonObject): boolean {
  return (
    textOf(template, 'languageVersion')?.startsWith('2.') === true ||
    memberOf(template, 'resources')?.kind === 'object'
  );
}

/** Without a schema: a content version and resources, or a list of nothing but resources. */
function looksLikeTemplate(root: JsonObject): boolean {
  const resources = memberOf(root, 'resources');
  if (resources?.kind !== 'array' && resources?.kind !== 'object') return false;
  const items = resources.kind === 'array' ? resources.items : resources.properties.map((item) => item.value);
  if (textOf(root, 'contentVersion') !== undefined) return items.every((item) => item.kind !== 'string');
  return items.length > 0 && items.every(looksLikeResource);
}

function looksLikeResource(node: JsonNode): boolean {
  return textOf(node, 'type')?.includes('/') === true && textOf(node, 'apiVersion') !== undefined;
}

const PARAMETER_FILE_KEYS = new Set([
  '$schema',
  'contentversion',
  'parameters',
  'metadata',
  'extensionconfigs',
]);

/** Without a schema: nothing but parameters, and each of them a value or a reference. */
function looksLikeParameters(root: JsonObject): boolean {
  const parameters = objectOf(root, 'parameters');
  if (parameters === undefined || parameters.properties.length === 0) return false;
  return (
    root.properties.every((member) => PARAMETER_FILE_KEYS.has(member.key.toLowerCase())) &&
    parameters.properties.every(looksLikeValue)
  );
}

const VALUE_KEYS = new Set(['value', 'reference', 'metadata', 'expression']);

function looksLikeValue({ value }: JsonProperty): boolean {
  return (
    value.kind === 'object' &&
    value.properties.length > 0 &&
    value.properties.every((member) => VALUE_KEYS.has(member.key.toLowerCase()))
  );
}
