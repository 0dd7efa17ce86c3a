/** Module statements to deployment resources that name another file. */
import type { Entry, Expression, ObjectExpression } from '../../model/expression.ts';
import type { ModuleArgument, ModuleReference, ResourceDeclaration } from '../../model/unit.ts';
import { type Place, place } from '../../text/source-file.ts';
import { itemOf, nameOfItem, type Parts, partsOf, propertyValue } from './declarations.ts';
import { keyPlaceOf, lowerExpression, lowerObject, placeOf } from './expression.ts';
import type { Scope } from './names.ts';
import { callAt } from './operators.ts';
import { typeEntry } from './resources.ts';
import type { ModuleNode, ObjectItem, PropertyNode } from './syntax/tree.ts';

const DEPLOYMENT = 'Microsoft.Resources/deployments';

/** What is not part of the deployment resource itself. */
const KEPT_OUT: ReadonlySet<string | undefined> = new Set([
  'scope',
  'dependsOn',
  'params',
  'extensionConfigs',
]);

/** Deployment names have at most 64 characters, 13 of which are a hash; an index is given three. */
const PREFIX_LENGTH = 64 - 13 - 1;
const INDEXED_PREFIX_LENGTH = PREFIX_LENGTH - 3 - 1;

/** The index of a loop that names none itself, for the generated names of its modules. */
const HIDDEN_INDEX = '#index';

/** The deployment that a module stands for. Its symbol's outputs are the outputs of what it deploys. */
export function lowerModule(node: ModuleNode, outside: Scope): ResourceDeclaration {
  const parts = partsOf(node.body, node.decorators, outside);
  const anchor = placeOf(outside, node.name);
  const name = propertyValue(parts, 'name');
  const loop =
    parts.loop && name === undefined ? { indexVariable: HIDDEN_INDEX, ...defined(parts.loop) } : parts.loop;
  const type: Expression = { kind: 'literal', ...anchor, value: DEPLOYMENT };
  const scope = propertyValue(parts, 'scope');
  return {
    ...placeOf(outside, node),
    symbol: node.name.name,
    anchor,
    type,
    name: name ?? generatedName(node, loop?.indexVariable, anchor),
    existing: false,
    condition: parts.condition,
    loop,
    scope,
    dependsOn: propertyValue(parts, 'dependsOn'),
    body: bodyOf(type, parts),
    module: { ...targetOf(node, outside), evaluation: 'inner', ...argumentsOf(parts), scope },
  };
}

/** Without members that are undefined, so that a default before it holds. */
function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** `{symbol}-{index}-{uniqueString(symbol, deployment().name)}`, as the official compiler names an unnamed module. */
function generatedName(node: ModuleNode, index: string | undefined, anchor: Place): Expression {
  const symbol = node.name.name;
  const prefix = symbol.slice(0, index === undefined ? PREFIX_LENGTH : INDEXED_PREFIX_LENGTH);
  const text = (value: string): Expression => ({ kind: 'literal', ...anchor, value });
  const deployment: Expression = {
    kind: 'access',
    ...anchor,
    base: callAt(anchor, 'deployment', []),
    index: text('name'),
  };
  const hash = callAt(anchor, 'uniqueString', [text(symbol), deployment]);
  const position: Expression[] =
    index === undefined ? [] : [{ kind: 'reference', ...anchor, to: 'local', name: index }, text('-')];
  return { kind: 'interpolation', ...anchor, parts: [text(`${prefix}-`), ...position, hash] };
}

/** `br:host/path:tag` and `br/alias:path:tag` are registries, `ts:` and `ts/` template specs, all else is a path. */
function targetOf(node: ModuleNode, scope: Scope): Pick<ModuleReference, 'target' | 'targetKind'> {
  const target = lowerExpression(node.path, scope);
  const text = node.path.kind === 'text' ? node.path.value : '';
  if (/^br[:/]/.test(text)) return { target, targetKind: 'registry' };
  return { target, targetKind: /^ts[:/]/.test(text) ? 'templateSpec' : 'path' };
}

/** Arguments by name. With a spread among them, or when they are no literal object, they are also one expression. */
function argumentsOf(parts: Parts): Pick<ModuleReference, 'arguments' | 'argumentsExpression'> {
  const params = itemOf(parts, 'params')?.value;
  if (params === undefined) return { arguments: [] };
  const items = params.kind === 'object' ? params.items : [];
  const plain = items.filter((item): item is PropertyNode => nameOfItem(item) !== undefined);
  const list = plain.map((item) => argumentOf(item, parts.scope));
  if (params.kind === 'object' && plain.length === items.length) return { arguments: list };
  return { arguments: list, argumentsExpression: wrapped(lowerExpression(params, parts.scope)) };
}

function argumentOf(item: PropertyNode, scope: Scope): ModuleArgument {
  const { value: node } = item;
  const name = nameOfItem(item) as string;
  const argument = { ...placeOf(scope, item), name, namePlace: keyPlaceOf(item.key, scope) };
  const value = lowerExpression(node, scope);
  const keyVault = node.kind === 'call' && node.name.name === 'getSecret';
  return keyVault ? { ...argument, value, keyVault } : { ...argument, value };
}

/** Every value `x` as ARM's `{ "value": x }`. */
function wrapped(object: Expression): Expression {
  const where = place(object.file, object.start, object.end);
  const value: Expression = { kind: 'reference', ...where, to: 'local', name: 'argument' };
  const body = objectAt(where, [{ key: 'value', keyPlace: where, value }]);
  return callAt(where, 'mapValues', [object, { kind: 'lambda', ...where, parameters: ['argument'], body }]);
}

function objectAt(where: Place, entries: readonly Entry[]): ObjectExpression {
  return { kind: 'object', file: where.file, start: where.start, end: where.end, entries };
}

/** The deployment as ARM has it: arguments are `properties.parameters.<name>.value`. */
function bodyOf(type: Expression, parts: Parts): ObjectExpression {
  const items = parts.items.filter((item) => !KEPT_OUT.has(nameOfItem(item)));
  const body = lowerObject(parts.place, items, parts.scope);
  return { ...body, entries: [typeEntry(type), ...body.entries, ...propertiesEntry(parts)] };
}

function propertiesEntry(parts: Parts): Entry[] {
  const params = itemOf(parts, 'params');
  if (params?.value.kind !== 'object') return [];
  const { scope } = parts;
  const where = placeOf(scope, params.value);
  const keyPlace = keyPlaceOf(params.key, scope);
  const parameters = objectAt(
    where,
    params.value.items.flatMap((item) => parameterEntry(item, scope)),
  );
  return [
    {
      key: 'properties',
      keyPlace,
      value: objectAt(where, [{ key: 'parameters', keyPlace, value: parameters }]),
    },
  ];
}

function parameterEntry(item: ObjectItem, scope: Scope): Entry[] {
  const key = nameOfItem(item);
  if (item.kind !== 'property' || key === undefined) return [];
  const keyPlace = keyPlaceOf(item.key, scope);
  const value = lowerExpression(item.value, scope);
  return [
    { key, keyPlace, value: objectAt(placeOf(scope, item.value), [{ key: 'value', keyPlace, value }]) },
  ];
}
