/** The `resources` of a template, as array or by symbolic name, children included, to resource declarations. */
import type { Expression } from '../../model/expression.ts';
import type { ResourceDeclaration, Unit } from '../../model/unit.ts';
import { type Place, place } from '../../text/source-file.ts';
import { type JsonNode, type JsonObject, memberOf, objectOf, textOf } from '../json/index.ts';
import { extensionName, extensionParts } from './extensions.ts';
import { isDeployment, moduleOf } from './modules.ts';
import { copyOf, lowerMember, lowerWithout } from './values.ts';

type LowerUnit = (template: JsonObject) => Unit;

/**
 * The declarations of a template in the order of writing, each followed by the children that are written inside it.
 * A nested child has `parent` set, and its type and name are the short ones that it is written with
 * (`firewallRules`, `allow`): joining them to the parent's is the evaluator's work.
 */
export function lowerResources(template: JsonObject, lowerUnit: LowerUnit): ResourceDeclaration[] {
  const found: ResourceDeclaration[] = [];
  addResources(found, memberOf(template, 'resources'), undefined, lowerUnit);
  return found;
}

function addResources(
  found: ResourceDeclaration[],
  resources: JsonNode | undefined,
  parent: ResourceDeclaration | undefined,
  lowerUnit: LowerUnit,
): void {
  for (const [symbol, node] of itemsOf(resources)) {
    if (memberOf(node, 'type') === undefined) continue;
    const declaration = lowerResource(node, symbol, parent, lowerUnit);
    found.push(declaration);
    addResources(found, memberOf(node, 'resources'), declaration, lowerUnit);
  }
}

function itemsOf(resources: JsonNode | undefined): (readonly [string | undefined, JsonObject])[] {
  const items: (readonly [string | undefined, JsonObject])[] = [];
  if (resources?.kind === 'array') {
    for (const item of resources.items) if (item.kind === 'object') items.push([undefined, item]);
  } else if (resources?.kind === 'object') {
    for (const { key, value } of resources.properties) if (value.kind === 'object') items.push([key, value]);
  }
  return items;
}

/** Children and inline templates are declared on their own, so the body of their parent leaves them out. */
const DECLARED_ELSEWHERE = ['resources'];
const DECLARED_ELSEWHERE_BY_DEPLOYMENT = ['resources', 'properties.template'];

function lowerResource(
  node: JsonObject,
  symbol: string | undefined,
  parent: ResourceDeclaration | undefined,
  lowerUnit: LowerUnit,
): ResourceDeclaration {
  const { file, start, end } = node;
  const existing = memberOf(node, 'existing');
  const copy = objectOf(node, 'copy');
  const deployment = isDeployment(node);
  const extension = extensionParts(node);
  const inline = deployment && objectOf(objectOf(node, 'properties'), 'template') !== undefined;
  return {
    file,
    start,
    end,
    symbol,
    parent,
    anchor: anchorOf(node),
    type: required(node, 'type'),
    name: (extension && extensionName(node)) ?? required(node, 'name'),
    apiVersion: lowerMember(node, 'apiVersion'),
    existing: existing?.kind === 'boolean' && existing.value,
    condition: lowerMember(node, 'condition'),
    loop: copy && copyOf(copy, textOf(copy, 'name') ?? ''),
    scope: lowerMember(node, 'scope'),
    dependsOn: lowerMember(node, 'dependsOn'),
    body: lowerWithout(node, inline ? DECLARED_ELSEWHERE_BY_DEPLOYMENT : DECLARED_ELSEWHERE),
    module: deployment ? moduleOf(node, lowerUnit) : undefined,
    ...extension,
  };
}

function anchorOf(node: JsonObject): Place {
  for (const member of ['type', 'name']) {
    const value = memberOf(node, member);
    if (value?.kind === 'string') return value.content;
  }
  return place(node.file, node.start, node.start + 1);
}

function required(node: JsonObject, member: string): Expression {
  const { file, start, end } = anchorOf(node);
  return (
    lowerMember(node, member) ?? {
      kind: 'broken',
      file,
      start,
      end,
      because: `the resource has no ${member}`,
    }
  );
}
