/** Bicep expressions to the common expression. */
import type {
  AccessExpression,
  CallExpression,
  Entry,
  Expression,
  Loop,
  ObjectExpression,
} from '../../model/expression.ts';
import { type Place, place, type Span } from '../../text/source-file.ts';
import { binaryCall, callAt, unaryCall } from './functions.ts';
import { isLocal, resolve, type Scope, symbolPath, withLocals } from './names.ts';
import { MAX_DEPTH } from './syntax/cursor.ts';
import type {
  CallNode,
  ExpressionNode,
  ForNode,
  IndexNode,
  InterpolationNode,
  LambdaNode,
  MemberNode,
  NameNode,
  NestedNode,
  ObjectItem,
  PropertyNode,
  SpreadNode,
  TextNode,
} from './syntax/tree.ts';

/** The place of a node in the file of a scope. */
export function placeOf(scope: Scope, { start, end }: Span): Place {
  return place(scope.names.file, start, end);
}

/** Lowers an expression. A tree deeper than the parser would nest (a chain in a chain …) ends in a broken expression. */
export function lowerExpression(node: ExpressionNode, scope: Scope): Expression {
  const { names } = scope;
  if (names.depth >= MAX_DEPTH) return broken(node, scope, `nested more than ${MAX_DEPTH} levels deep`);
  names.depth++;
  const expression = dispatch(node, scope);
  names.depth--;
  return expression;
}

function dispatch(node: ExpressionNode, scope: Scope): Expression {
  const { file } = scope.names;
  const { start, end } = node;
  switch (node.kind) {
    case 'literal':
    case 'text':
      return { kind: 'literal', file, start, end, value: node.value };
    case 'interpolation':
      return { kind: 'interpolation', file, start, end, parts: lowerParts(node, scope) };
    case 'object':
      return lowerObject(node, node.items, scope);
    case 'array':
      return { kind: 'array', file, start, end, items: node.items.map((item) => lowerItem(item, scope)) };
    case 'for':
      return lowerFor(node, scope);
    case 'group':
    case 'nonNull':
      return endChain(lowerExpression(node.operand, scope));
    case 'unary':
      return unaryCall(placeOf(scope, node), node.operator, lowerExpression(node.operand, scope));
    case 'binary': {
      const left = lowerExpression(node.left, scope);
      return binaryCall(placeOf(scope, node), node.operator, left, lowerExpression(node.right, scope));
    }
    case 'ternary':
      return callAt(
        placeOf(scope, node),
        'if',
        lowerAll([node.condition, node.whenTrue, node.whenFalse], scope),
      );
    case 'name':
      return lowerName(node, scope);
    case 'call':
      return lowerCall(node, scope);
    case 'member':
      return lowerMember(node, scope);
    case 'index':
      return lowerIndex(node, scope);
    case 'nested':
      return lowerNested(node, scope);
    case 'lambda':
      return lowerLambda(node, scope);
    case 'broken':
      return { kind: 'broken', file, start, end, because: node.because };
  }
}

/** An expression that stands for what is not there or cannot be read. */
export function broken(node: Span, scope: Scope, because: string): Expression {
  return { kind: 'broken', file: scope.names.file, start: node.start, end: node.end, because };
}

function lowerAll(nodes: readonly ExpressionNode[], scope: Scope): Expression[] {
  return nodes.map((node) => lowerExpression(node, scope));
}

/** Texts and holes in their order; empty texts are left out. */
function lowerParts({ texts, holes }: InterpolationNode, scope: Scope): Expression[] {
  const parts: Expression[] = [];
  texts.forEach((text, i) => {
    if (text.value !== '') parts.push(lowerExpression(text, scope));
    const hole = holes[i];
    if (hole !== undefined) parts.push(lowerExpression(hole, scope));
  });
  return parts;
}

/** An object with some of its items after those `entries`; nested resources are declarations of their own. */
export function lowerObject(
  node: Span,
  items: readonly ObjectItem[],
  scope: Scope,
  entries: Entry[] = [],
): ObjectExpression {
  for (const item of items) {
    if (item.kind === 'property') entries.push(lowerProperty(item, scope));
    else if (item.kind === 'spread') entries.push(spreadEntry(item, scope));
  }
  return { kind: 'object', file: scope.names.file, start: node.start, end: node.end, entries };
}

/** One property. What has no readable key may be any property: the object is open, as after an unknown spread. */
function lowerProperty(item: PropertyNode, scope: Scope): Entry {
  const { key, value } = item;
  const operand = lowerExpression(value, scope);
  const keyPlace = keyPlaceOf(key, scope);
  if (key.kind === 'text' && key.value === '' && value.kind === 'broken')
    return { key: '', keyPlace, value: { ...placeOf(scope, value), kind: 'spread', operand } };
  return { key: keyOf(key, scope), keyPlace, value: operand };
}

function keyOf(key: PropertyNode['key'], scope: Scope): string | Expression {
  if (key.kind === 'name') return key.name;
  return key.kind === 'text' ? key.value : lowerExpression(key, scope);
}

/** A quoted key's place is what stands between its quotes. */
export function keyPlaceOf(key: NameNode | TextNode | InterpolationNode, scope: Scope): Place {
  const quoted = key.kind === 'text' && key.end - key.start >= 2 ? 1 : 0;
  return place(scope.names.file, key.start + quoted, key.end - quoted);
}

function spreadEntry(item: SpreadNode, scope: Scope): Entry {
  return { key: '', keyPlace: placeOf(scope, item), value: lowerItem(item, scope) };
}

function lowerItem(item: ExpressionNode | SpreadNode, scope: Scope): Expression {
  if (item.kind !== 'spread') return lowerExpression(item, scope);
  return { ...placeOf(scope, item), kind: 'spread', operand: lowerExpression(item.operand, scope) };
}

function lowerFor(node: ForNode, scope: Scope): Expression {
  const inner = loopScope(node, scope);
  const body = lowerExpression(node.body as ExpressionNode, inner);
  return { ...placeOf(scope, node), kind: 'loop', loop: lowerLoop(node, scope), body };
}

/** The loop of a `for`, without its body. */
export function lowerLoop(node: ForNode, scope: Scope): Loop {
  return {
    ...placeOf(scope, node),
    name: '',
    items: lowerExpression(node.items, scope),
    itemVariable: node.item.name,
    indexVariable: node.index?.name,
  };
}

/** The scope of a loop's body. */
export function loopScope(node: ForNode, scope: Scope): Scope {
  return withLocals(scope, node.index === undefined ? [node.item.name] : [node.item.name, node.index.name]);
}

/** A `.?` inside does not reach beyond parentheses or `!`. */
function endChain(expression: Expression): Expression {
  return expression.kind === 'access' ? { ...expression, chainEnd: true } : expression;
}

function lowerName(node: NameNode, scope: Scope): Expression {
  const { start, end, name } = node;
  const target = isLocal(scope, name) ? ({ to: 'local', name } as const) : resolve(scope, name);
  return { kind: 'reference', file: scope.names.file, start, end, to: target.to, name: target.name };
}

/** `f(x)`, `receiver.f(x)`, or `namespace.f(x)`. Optional members are left out: there are very many calls. */
function lowerCall(node: CallNode, scope: Scope): CallExpression {
  const { file } = scope.names;
  const { start, end, receiver } = node;
  const { name } = node.name;
  const namePlace = placeOf(scope, node.name);
  const args = lowerAll(node.args, scope);
  if (receiver === undefined) return { kind: 'call', file, start, end, name, args, namePlace };
  const namespace = namespaceOf(receiver, scope);
  if (namespace !== undefined) return { kind: 'call', file, start, end, name, args, namePlace, namespace };
  return {
    kind: 'call',
    file,
    start,
    end,
    name,
    args,
    namePlace,
    receiver: lowerExpression(receiver, scope),
  };
}

function namespaceOf(receiver: ExpressionNode, scope: Scope): string | undefined {
  if (receiver.kind !== 'name' || isLocal(scope, receiver.name)) return undefined;
  const { namespaces, targets } = scope.names;
  return namespaces.has(receiver.name) && !targets.has(receiver.name) ? receiver.name : undefined;
}

function lowerMember(node: MemberNode, scope: Scope): AccessExpression {
  const { file } = scope.names;
  const { start, end, name, safe } = node;
  const base = lowerExpression(node.base, scope);
  const index: Expression = { kind: 'literal', file, start: name.start, end: name.end, value: name.name };
  return safe
    ? { kind: 'access', file, start, end, base, index, safe }
    : { kind: 'access', file, start, end, base, index };
}

function lowerIndex(node: IndexNode, scope: Scope): AccessExpression {
  const { file } = scope.names;
  const { start, end, safe, fromEnd } = node;
  const base = lowerExpression(node.base, scope);
  const index = lowerExpression(node.index, scope);
  return safe || fromEnd
    ? { kind: 'access', file, start, end, base, index, safe, fromEnd }
    : { kind: 'access', file, start, end, base, index };
}

function lowerNested(node: NestedNode, scope: Scope): Expression {
  const name = symbolPath(node, scope);
  if (name === undefined) return broken(node, scope, '`::` stands after something that is no resource');
  return { ...placeOf(scope, node), kind: 'reference', to: 'symbol', name };
}

function lowerLambda(node: LambdaNode, scope: Scope): Expression {
  const parameters = node.parameters.map((parameter) => parameter.name);
  const body = lowerExpression(node.body, withLocals(scope, parameters));
  return { ...placeOf(scope, node), kind: 'lambda', parameters, body };
}
