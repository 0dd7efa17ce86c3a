/** Resource statements to resource declarations, each followed by the resources nested inside it. */
import type { Entry, Expression } from '../../model/expression.ts';
import type { ResourceDeclaration } from '../../model/unit.ts';
import { place } from '../../text/source-file.ts';
import { nameOfItem, type Parts, partsOf, propertyValue } from './declarations.ts';
import { broken, lowerExpression, lowerObject, placeOf } from './expression.ts';
import { inlineModule, templateIn, withoutTemplate } from './inline.ts';
import { childrenOf, inResource, pathOf, type Scope } from './names.ts';
import type { ObjectItem, ResourceNode, StringNode } from './syntax/tree.ts';

/** Properties that say where a resource belongs; ARM does not have them in the body of the deployed resource. */
const ABOUT_THE_DECLARATION: ReadonlySet<string | undefined> = new Set(['parent', 'scope', 'dependsOn']);

/**
 * Adds the declaration of a resource and of those nested inside it. A nested one has `parent` set, its type and name
 * are short, and its symbol is its path: `outer::inner`.
 */
export function addResource(
  found: ResourceDeclaration[],
  node: ResourceNode,
  parent: ResourceDeclaration | undefined,
  outside: Scope,
): void {
  const symbol = pathOf(parent?.symbol, node.name.name);
  const parts = partsOf(node.body, node.decorators, inResource(outside, symbol));
  const declaration = lowerResource(node, symbol, parent, parts);
  found.push(declaration);
  for (const child of childrenOf(node.body)) addResource(found, child, declaration, parts.scope);
}

function lowerResource(
  node: ResourceNode,
  symbol: string,
  parent: ResourceDeclaration | undefined,
  parts: Parts,
): ResourceDeclaration {
  const { scope } = parts;
  const { type, apiVersion } = typeAndVersion(node.type, scope);
  const template = templateIn(type, parts.items);
  const name = propertyValue(parts, 'name') ?? broken(node.name, scope, 'the resource has no name');
  return {
    file: scope.names.file,
    start: node.start,
    end: node.end,
    symbol,
    parent,
    anchor: placeOf(scope, node.name),
    type,
    apiVersion,
    name,
    existing: node.existing,
    condition: parts.condition,
    loop: parts.loop,
    scope: propertyValue(parts, 'scope'),
    dependsOn: propertyValue(parts, 'dependsOn'),
    parentExpression: propertyValue(parts, 'parent'),
    body: bodyOf(type, template === undefined ? parts.items : withoutTemplate(parts.items), parts),
    module: template && inlineModule(template, scope),
  };
}

/** The alias of an extension before a type, `k8s:core/Service@v1`. */
const EXTENSION = /^[A-Za-z_]\w*:/;

/** `'type@version'`, each part with its own place. A nested resource may leave the version out. */
function typeAndVersion(node: StringNode, scope: Scope): Pick<ResourceDeclaration, 'type' | 'apiVersion'> {
  if (node.kind === 'interpolation') return { type: lowerExpression(node, scope) };
  const { value } = node;
  const from = EXTENSION.exec(value)?.[0].length ?? 0;
  const at = value.indexOf('@');
  if (at < from) return { type: partOf(node, scope, from, value.length) };
  return { type: partOf(node, scope, from, at), apiVersion: partOf(node, scope, at + 1, value.length) };
}

/** Part of a plain string, whose characters stand right behind its opening quote. */
function partOf(node: StringNode & { value: string }, scope: Scope, from: number, to: number): Expression {
  const first = node.start + 1;
  return {
    kind: 'literal',
    ...place(scope.names.file, first + from, first + to),
    value: node.value.slice(from, to),
  };
}

/** The body as ARM has it: with the type, without what is about the declaration. */
function bodyOf(type: Expression, items: readonly ObjectItem[], parts: Parts): ResourceDeclaration['body'] {
  const kept = items.filter((item) => !ABOUT_THE_DECLARATION.has(nameOfItem(item)));
  return lowerObject(parts.place, kept, parts.scope, [typeEntry(type)]);
}

/** The `type` that Bicep writes before the body. */
export function typeEntry(type: Expression): Entry {
  return { key: 'type', keyPlace: place(type.file, type.start, type.end), value: type };
}
