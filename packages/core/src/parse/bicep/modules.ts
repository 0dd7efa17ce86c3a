/** Module statements to deployment resources that name another file. */
import type { Entry, Expression, ObjectExpression } from '../../model/expression.ts';
import type { ModuleArgument, ModuleReference, ResourceDeclaration } from '../../model/unit.ts';
import { type Place, place } from '../../text/source-file.ts';
import { itemOf, memberOf, nameOfItem, type Parts, partsOf, propertyValue } from './declarations.ts';
import { keyPlaceOf, lowerExpression, lowerObject, placeOf } from './expression.ts';
import { callAt } from './functions.ts';
import type { Scope } from './names.ts';
import { typeEntry } from './resources.ts';
import type { ModuleNode, ObjectItem } from './syntax/tree.ts';

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
  const given = argumentsOf(parts);
  return {
    file: outside.names.file,
    start: node.start,
    end: node.end,
    symbol: node.name.name,
    anchor,
    type,
    name: name ?? generatedName(node, loop?.indexVariable, anchor),
    existing: false,
    condition: parts.condition,
    loop,
    scope,
    dependsOn: propertyValue(parts, 'dependsOn'),
    body: bodyOf(type, parts, given.arguments),
    module: { ...targetOf(node, outside), evaluation: 'inner', ...given, scope },
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
  const params = memberOf(parts.items, 'params');
  if (params === undefined) return { arguments: [] };
  const items = params.kind === 'object' ? params.items : [];
  const list = items.flatMap((item) => argumentOf(item, parts.scope));
  if (params.kind === 'object' && list.length === items.length) return { arguments: list };
  return { arguments: list, argumentsExpression: wrapped(lowerExpression(params, parts.scope)) };
}

function argumentOf(item: ObjectItem, scope: Scope): ModuleArgument[] {
  const name = nameOfItem(item);
  if (item.kind !== 'property' || name === undefined) return [];
  const { start, end, key, value: node } = item;
  const value = lowerExpression(node, scope);
  const keyVault = node.kind === 'call' && node.name.name === 'getSecret';
  return [{ file: scope.names.file, start, end, name, namePlace: keyPlaceOf(key, scope), value, keyVault }];
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
function bodyOf(type: Expression, parts: Parts, list: readonly ModuleArgument[]): ObjectExpression {
  const items = parts.items.filter((item) => !KEPT_OUT.has(nameOfItem(item)));
  const body = lowerObject(parts.place, items, parts.scope, [typeEntry(type)]);
  return { ...body, entries: [...body.entries, ...propertiesEntry(parts, list)] };
}

function propertiesEntry(parts: Parts, list: readonly ModuleArgument[]): Entry[] {
  const params = itemOf(parts.items, 'params');
  if (params === undefined) return [];
  const where = placeOf(parts.scope, params.value);
  const keyPlace = keyPlaceOf(params.key, parts.scope);
  const parameters = objectAt(where, list.map(parameterEntry));
  return [
    {
      key: 'properties',
      keyPlace,
      value: objectAt(where, [{ key: 'parameters', keyPlace, value: parameters }]),
    },
  ];
}

function parameterEntry({ name: key, namePlace: keyPlace, value }: ModuleArgument): Entry {
  const where = place(value.file, value.start, value.end);
  return { key, keyPlace, value: objectAt(where, [{ key: 'value', keyPlace, value }]) };
}
