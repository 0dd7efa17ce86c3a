/** Deployments written as resources, with the template as an object in their `properties` (telemetry of Azure's modules). */
import type { Expression } from '../../model/expression.ts';
import type { ModuleReference, ResourceDeclaration, Unit } from '../../model/unit.ts';
import { memberOf, nameOfItem } from './declarations.ts';
import { broken, lowerExpression, lowerObject, placeOf } from './expression.ts';
import type { Scope } from './names.ts';
import type { ObjectItem, ObjectNode } from './syntax/tree.ts';

const DEPLOYMENT = 'microsoft.resources/deployments';

/** The template inside a resource's body, if the resource is a deployment and both are plain objects. */
export function templateIn(type: Expression, items: readonly ObjectItem[]): ObjectNode | undefined {
  if (type.kind !== 'literal' || String(type.value).toLowerCase() !== DEPLOYMENT) return undefined;
  const properties = memberOf(items, 'properties');
  const template = properties?.kind === 'object' ? memberOf(properties.items, 'template') : undefined;
  return template?.kind === 'object' ? template : undefined;
}

/** The items without `properties.template`, whose resources are declared on their own. */
export function withoutTemplate(items: readonly ObjectItem[]): ObjectItem[] {
  return items.map((item) => {
    if (item.kind !== 'property' || nameOfItem(item) !== 'properties' || item.value.kind !== 'object')
      return item;
    const kept = item.value.items.filter((member) => nameOfItem(member) !== 'template');
    return { ...item, value: { ...item.value, items: kept } };
  });
}

/** The deployment of such a template. Its values are expressions of this file, so it is evaluated with its names. */
export function inlineModule(template: ObjectNode, scope: Scope): ModuleReference {
  return { unit: unitOf(template, scope), evaluation: 'outer', arguments: [] };
}

function unitOf(template: ObjectNode, scope: Scope): Unit {
  const resources = memberOf(template.items, 'resources');
  const items = resources?.kind === 'array' ? resources.items : [];
  return {
    file: scope.names.file,
    language: 'bicep',
    scope: 'resourceGroup',
    symbolic: false,
    parameters: new Map(),
    variables: new Map(),
    functions: new Map(),
    types: new Map(),
    resources: items.flatMap((item) => (item.kind === 'object' ? [lowerResource(item, scope)] : [])),
    outputs: [],
    ignores: [],
  };
}

/** A resource in the form of ARM: an object with `type` and `name`. */
function lowerResource(node: ObjectNode, scope: Scope): ResourceDeclaration {
  const member = (name: string): Expression | undefined => {
    const value = memberOf(node.items, name);
    return value && lowerExpression(value, scope);
  };
  const type = member('type') ?? broken(node, scope, 'the resource has no type');
  return {
    ...placeOf(scope, node),
    anchor: type,
    type,
    apiVersion: member('apiVersion'),
    name: member('name') ?? broken(node, scope, 'the resource has no name'),
    existing: false,
    condition: member('condition'),
    scope: member('scope'),
    dependsOn: member('dependsOn'),
    body: lowerObject(node, node.items, scope),
  };
}
