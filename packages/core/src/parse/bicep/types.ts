/** Type syntax to the types that rules and the evaluator need. */
import type { TypeExpression } from '../../model/unit.ts';
import { isSecure } from './decorators.ts';
import { lowerExpression } from './expression.ts';
import type { Scope } from './names.ts';
import { MAX_DEPTH } from './syntax/cursor.ts';
import type {
  DecoratorNode,
  ObjectTypeNode,
  TypeLiteralNode,
  TypeMemberNode,
  TypeNameNode,
  TypeNode,
  UnionTypeNode,
} from './syntax/tree.ts';

type Base = TypeExpression['base'];

const BUILT_IN: ReadonlyMap<string, Base> = new Map<string, Base>([
  ['string', 'string'],
  ['int', 'int'],
  ['bool', 'bool'],
  ['object', 'object'],
  ['array', 'array'],
  ['any', 'any'],
]);

const NAMESPACE = 'sys';

const ANY: TypeExpression = { base: 'any', secure: false, nullable: false };

/** The type of a declaration: what is written, made secure by its decorators. */
export function declaredType(
  node: TypeNode | undefined,
  decorators: readonly DecoratorNode[],
  scope: Scope,
): TypeExpression {
  const type = node === undefined ? ANY : lowerType(node, scope);
  return isSecure(decorators) ? { ...type, secure: true } : type;
}

/**
 * Lowers a type. Names of declared types become `ref`, with the whole path of what is taken out of them
 * (`network.subnet`, `list[*]`, `map.*`); types of Azure's own schemas (`resourceInput<'x@y'>`) are `any`.
 */
export function lowerType(node: TypeNode, scope: Scope): TypeExpression {
  const { names } = scope;
  if (names.depth >= MAX_DEPTH) return ANY;
  names.depth++;
  const type = dispatch(node, scope);
  names.depth--;
  return type;
}

function dispatch(node: TypeNode, scope: Scope): TypeExpression {
  switch (node.kind) {
    case 'typeName':
      return namedType(node.name);
    case 'typeLiteral':
      return literalType(node, scope);
    case 'objectType':
      return objectType(node, scope);
    case 'tupleType':
      return {
        ...ANY,
        base: 'array',
        items: node.items.length === 1 ? lowerType(node.items[0]!.type, scope) : undefined,
      };
    case 'arrayType':
      return { ...ANY, base: 'array', items: lowerType(node.item, scope) };
    case 'nullableType':
      return { ...lowerType(node.type, scope), nullable: node.nullable };
    case 'unionType':
      return unionType(node, scope);
    case 'typeMember':
      return memberType(node);
    case 'typeArguments':
    case 'resourceType':
      return ANY;
  }
}

function namedType(name: string): TypeExpression {
  const base = BUILT_IN.get(name);
  return base === undefined ? { ...ANY, ref: name } : { ...ANY, base };
}

const LITERAL_BASES: Readonly<Record<string, Base>> = {
  string: 'string',
  number: 'int',
  bigint: 'int',
  boolean: 'bool',
};

function literalType(node: TypeLiteralNode, scope: Scope): TypeExpression {
  const value = lowerExpression(node.value, scope);
  if (value.kind === 'interpolation') return { ...ANY, base: 'string', allowed: [value] };
  if (value.kind !== 'literal') return ANY;
  if (value.value === null) return { ...ANY, nullable: true };
  return { ...ANY, base: LITERAL_BASES[typeof value.value] ?? 'any', allowed: [value] };
}

function objectType(node: ObjectTypeNode, scope: Scope): TypeExpression {
  const properties = new Map<string, TypeExpression>();
  let additional: TypeExpression | undefined;
  for (const { key, type, decorators } of node.properties) {
    const lowered = declaredType(type, decorators, scope);
    if (key === undefined) additional = lowered;
    else if (key.kind === 'name') properties.set(key.name.toLowerCase(), lowered);
    else if (key.kind === 'text') properties.set(key.value.toLowerCase(), lowered);
  }
  return { ...ANY, base: 'object', properties, additional };
}

/** Literals add up to what is allowed, objects to the properties that any of them has; `null` makes it nullable. */
function unionType(node: UnionTypeNode, scope: Scope): TypeExpression {
  const all = node.members.map((member) => lowerType(member, scope));
  const nullable = all.some((type) => type.nullable);
  const members = all.filter((type) => !isNull(type));
  const [first = ANY] = members;
  if (members.length === 1) return { ...first, nullable };
  const base = members.every((type) => type.base === first.base) ? first.base : 'any';
  const listed = members.every((type) => type.allowed !== undefined);
  return {
    base,
    secure: members.some((type) => type.secure),
    nullable,
    properties:
      base === 'object' ? new Map(members.flatMap((type) => [...(type.properties ?? [])])) : undefined,
    allowed: listed ? members.flatMap((type) => type.allowed ?? []) : undefined,
  };
}

function isNull(type: TypeExpression): boolean {
  return type.nullable && type.base === 'any' && type.ref === undefined;
}

function memberType(node: TypeMemberNode): TypeExpression {
  const path = pathOf(node);
  if (path === undefined) return ANY;
  const builtIn = path.startsWith(`${NAMESPACE}.`)
    ? BUILT_IN.get(path.slice(NAMESPACE.length + 1))
    : undefined;
  return builtIn === undefined ? { ...ANY, ref: path } : { ...ANY, base: builtIn };
}

/** `a.b[*].c`; undefined when it starts with something that has no name. */
function pathOf(node: TypeMemberNode): string | undefined {
  const steps: string[] = [];
  let at: TypeNode = node;
  for (; at.kind === 'typeMember'; at = at.base) steps.push(at.indexed ? `[${at.member}]` : `.${at.member}`);
  return at.kind === 'typeName' ? (at as TypeNameNode).name + steps.reverse().join('') : undefined;
}
