/** What names mean: declarations of the file, nested resources by lexical scope, loop and lambda variables. */
import type { SourceFile } from '../../text/source-file.ts';
import type {
  DeclarationBody,
  ExpressionNode,
  ObjectNode,
  ResourceNode,
  StatementNode,
} from './syntax/tree.ts';

export type Target = 'parameter' | 'variable' | 'symbol';

/** What is the same for a whole file. `depth` counts how deep the lowering has descended. */
export interface FileNames {
  readonly file: SourceFile;
  readonly targets: ReadonlyMap<string, Target>;
  /** What `import * as` and the language itself declare: `ns.f()` is a call with that namespace. */
  readonly namespaces: ReadonlySet<string>;
  /** Children by the path of their parent: `vnet` has `subnet`, whose symbol is `vnet::subnet`. */
  readonly children: ReadonlyMap<string, ReadonlySet<string>>;
  depth: number;
}

/** Where an expression stands. */
export interface Scope {
  readonly names: FileNames;
  readonly locals: Locals | undefined;
  /** Path of the resource whose body this is; its children and those of its ancestors are visible. */
  readonly resource: string | undefined;
}

interface Locals {
  readonly names: readonly string[];
  readonly outer: Locals | undefined;
}

const SEPARATOR = '::';
const BUILT_IN_NAMESPACES = ['sys', 'az'];

/** The path of a nested resource, which is its symbol in the unit. */
export function pathOf(parent: string | undefined, name: string): string {
  return parent === undefined ? name : parent + SEPARATOR + name;
}

/** Collects what a file declares. */
export function collectNames(file: SourceFile, statements: readonly StatementNode[]): Scope {
  const targets = new Map<string, Target>();
  const namespaces = new Set(BUILT_IN_NAMESPACES);
  const children = new Map<string, ReadonlySet<string>>();
  for (const statement of statements) {
    if (statement.kind === 'param') targets.set(statement.name.name, 'parameter');
    else if (statement.kind === 'var') targets.set(statement.name.name, 'variable');
    else if (statement.kind === 'module') targets.set(statement.name.name, 'symbol');
    else if (statement.kind === 'resource') declareResource(statement, undefined, targets, children);
    else if (statement.kind === 'import' && statement.wildcard !== undefined)
      namespaces.add(statement.wildcard);
  }
  const names = { file, targets, namespaces, children, depth: 0 };
  return { names, locals: undefined, resource: undefined };
}

function declareResource(
  node: ResourceNode,
  parent: string | undefined,
  targets: Map<string, Target>,
  children: Map<string, ReadonlySet<string>>,
): void {
  const path = pathOf(parent, node.name.name);
  targets.set(path, 'symbol');
  const nested = childrenOf(node.body);
  if (nested.length === 0) return;
  children.set(path, new Set(nested.map((child) => child.name.name)));
  for (const child of nested) declareResource(child, path, targets, children);
}

/** The resources that are declared inside a resource's body. */
export function childrenOf(body: DeclarationBody): readonly ResourceNode[] {
  return objectOf(body)?.items.filter((item) => item.kind === 'resource') ?? [];
}

/** The object at the heart of a declaration, whatever condition and loop stand around it. */
export function objectOf(body: ExpressionNode | DeclarationBody): ObjectNode | undefined {
  if (body.kind === 'object') return body;
  return body.kind === 'if' || body.kind === 'for' ? objectOf(body.body as DeclarationBody) : undefined;
}

/** The scope inside a lambda or loop. */
export function withLocals(scope: Scope, names: readonly string[]): Scope {
  return { ...scope, locals: { names, outer: scope.locals } };
}

/** The scope inside the body of a resource. */
export function inResource(scope: Scope, path: string): Scope {
  return { ...scope, resource: path };
}

/** True for a variable of a loop or lambda around the expression. */
export function isLocal(scope: Scope, name: string): boolean {
  for (let at = scope.locals; at; at = at.outer) if (at.names.includes(name)) return true;
  return false;
}

/** What a name that is no local refers to. Imported names are not known here: they count as variables. */
export function resolve(scope: Scope, name: string): { readonly to: Target; readonly name: string } {
  const { children, targets } = scope.names;
  for (let at = scope.resource; at !== undefined; at = parentPath(at)) {
    if (children.get(at)?.has(name) === true) return { to: 'symbol', name: pathOf(at, name) };
  }
  return { to: targets.get(name) ?? 'variable', name };
}

function parentPath(path: string): string | undefined {
  const at = path.lastIndexOf(SEPARATOR);
  return at < 0 ? undefined : path.slice(0, at);
}

/** The path of the resource that an expression names: `a`, `a::b`, `a::b[0]`; undefined for anything else. */
export function symbolPath(node: ExpressionNode, scope: Scope): string | undefined {
  if (node.kind === 'name') return symbolOf(node.name, scope);
  if (node.kind === 'group' || node.kind === 'nonNull') return symbolPath(node.operand, scope);
  if (node.kind === 'index') return symbolPath(node.base, scope);
  if (node.kind !== 'nested') return undefined;
  const base = symbolPath(node.base, scope);
  return base === undefined ? undefined : pathOf(base, node.name.name);
}

function symbolOf(name: string, scope: Scope): string | undefined {
  const target = isLocal(scope, name) ? undefined : resolve(scope, name);
  return target?.to === 'symbol' ? target.name : undefined;
}
