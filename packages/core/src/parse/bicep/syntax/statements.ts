/** Statements: one reader per keyword, of `.bicep` and of `.bicepparam` files. */
import type { Cursor } from './cursor.ts';
import { SyntaxFailure } from './cursor.ts';
import { parseDecorators } from './decorators.ts';
import { parseExpression } from './expressions.ts';
import { parseElements, parseFor, parseObject, parseString } from './literals.ts';
import * as kind from './tokens.ts';
import type {
  DeclarationBody,
  DecoratorNode,
  ExpressionNode,
  ExtensionNode,
  FunctionNode,
  IfNode,
  ImportNode,
  NameNode,
  ObjectNode,
  ParameterNode,
  ResourceNode,
  StatementNode,
  TypeNode,
} from './tree.ts';
import { parseDeclaredType } from './types.ts';

/** What was read before a statement's own part. */
interface Head {
  readonly decorators: readonly DecoratorNode[];
  readonly keyword: { readonly start: number; readonly end: number };
  readonly start: number;
}

type StatementReader = (p: Cursor, head: Head) => StatementNode;

const READERS: ReadonlyMap<string, StatementReader> = new Map<string, StatementReader>([
  ['targetScope', parseTargetScope],
  ['metadata', (p, head) => parseNamedValue(p, head, 'metadata')],
  ['assert', (p, head) => parseNamedValue(p, head, 'assert')],
  ['param', parseParameter],
  ['var', parseVariable],
  ['type', parseTypeDeclaration],
  ['func', parseFunction],
  ['resource', parseResource],
  ['module', (p, head) => parseModule(p, head, 'module')],
  ['test', (p, head) => parseModule(p, head, 'test')],
  ['output', parseOutput],
  ['import', parseImport],
  ['extension', parseExtension],
  ['provider', parseExtension],
  ['using', parseUsing],
  ['extends', parseExtends],
  ['extensionConfig', parseExtensionConfig],
]);

/** Reads one statement with its decorators. */
export function parseStatement(p: Cursor): StatementNode {
  const head = parseHead(p);
  const reader = p.kind === kind.IDENTIFIER ? READERS.get(p.textAt(p.at)) : undefined;
  if (reader === undefined)
    return p.fail('a declaration such as `param`, `var`, `resource`, `module` or `output`');
  p.at++;
  return reader(p, head);
}

function parseHead(p: Cursor): Head {
  const { start } = p;
  const decorators = parseDecorators(p);
  return { decorators, keyword: { start: p.start, end: p.end }, start };
}

/** A resource declared inside another one's body. */
export function parseNestedResource(p: Cursor): ResourceNode {
  const head = parseHead(p);
  p.expectWord('resource');
  return parseResource(p, head);
}

function parseAssigned(p: Cursor): ExpressionNode {
  p.expect(kind.ASSIGNMENT, '`=`');
  return parseExpression(p);
}

function parseTargetScope(p: Cursor, head: Head): StatementNode {
  const value = parseAssigned(p);
  return { kind: 'targetScope', ...head, value, end: p.lastEnd };
}

function parseNamedValue(p: Cursor, head: Head, keyword: 'metadata' | 'assert'): StatementNode {
  const name = p.name('a name');
  const value = parseAssigned(p);
  return { kind: keyword, ...head, name, value, end: p.lastEnd };
}

function parseParameter(p: Cursor, head: Head): ParameterNode {
  const name = p.name('the name of a parameter');
  const type = p.kind === kind.ASSIGNMENT ? undefined : parseDeclaredType(p);
  const value = p.kind === kind.ASSIGNMENT ? parseAssigned(p) : undefined;
  return { kind: 'param', ...head, name, type, value, end: p.lastEnd };
}

function parseVariable(p: Cursor, head: Head): StatementNode {
  const name = p.name('the name of a variable');
  const type = p.kind === kind.ASSIGNMENT ? undefined : parseDeclaredType(p);
  const value = parseAssigned(p);
  return { kind: 'var', ...head, name, type, value, end: p.lastEnd };
}

function parseTypeDeclaration(p: Cursor, head: Head): StatementNode {
  const name = p.name('the name of a type');
  p.expect(kind.ASSIGNMENT, '`=`');
  const type = parseDeclaredType(p);
  return { kind: 'type', ...head, name, type, end: p.lastEnd };
}

function parseOutput(p: Cursor, head: Head): StatementNode {
  const name = p.name('the name of an output');
  const type = parseDeclaredType(p);
  const value = parseAssigned(p);
  return { kind: 'output', ...head, name, type, value, end: p.lastEnd };
}

/** `func name(a string, b int) string => body`; the body may begin on the next line. */
function parseFunction(p: Cursor, head: Head): FunctionNode {
  const name = p.name('the name of a function');
  const parameters = parseTypedParameters(p);
  const returns = parseDeclaredType(p);
  p.expect(kind.ARROW, '`=>`');
  p.skipLines();
  const body = parseExpression(p);
  return { kind: 'func', ...head, name, parameters, returns, body, end: p.lastEnd };
}

function parseTypedParameters(p: Cursor): { name: NameNode; type: TypeNode }[] {
  const parameters: { name: NameNode; type: TypeNode }[] = [];
  p.expect(kind.LEFT_PAREN, '`(`');
  p.skipLines();
  while (p.kind === kind.IDENTIFIER) {
    parameters.push({ name: p.name('a parameter'), type: parseDeclaredType(p) });
    p.skipLines();
    if (!p.skip(kind.COMMA)) break;
    p.skipLines();
  }
  p.expect(kind.RIGHT_PAREN, '`)` or `,`');
  return parameters;
}

function parseResource(p: Cursor, head: Head): ResourceNode {
  const name = p.name('the name of a resource');
  const type = parseString(p, "a resource type such as 'Microsoft.Storage/storageAccounts@2023-05-01'");
  const existing = p.skipWord('existing');
  const body = parseBody(p, true);
  return { kind: 'resource', ...head, name, type, existing, body, end: p.lastEnd };
}

function parseModule(p: Cursor, head: Head, keyword: 'module' | 'test'): StatementNode {
  const name = p.name('the name of a module');
  const path = parseString(p, 'the path of a module');
  const body = parseBody(p, false);
  return { kind: keyword, ...head, name, path, body, end: p.lastEnd };
}

/** `= { … }`, `= if (condition) { … }`, `= [for … ]`; `if` may stand on the next line. */
function parseBody(p: Cursor, resources: boolean): DeclarationBody {
  p.expect(kind.ASSIGNMENT, '`=`');
  if (p.kind === kind.NEW_LINE) skipLinesBeforeIf(p);
  if (p.kind === kind.LEFT_SQUARE) return parseFor(p, () => parseConditional(p, resources));
  return parseConditional(p, resources);
}

function skipLinesBeforeIf(p: Cursor): void {
  const { at } = p;
  p.skipLines();
  if (!p.isWord('if')) p.at = at;
}

function parseConditional(p: Cursor, resources: boolean): ObjectNode | IfNode {
  const { start } = p;
  if (!p.skipWord('if')) return parseDeclared(p, resources);
  if (p.kind !== kind.LEFT_PAREN) p.fail('`(`');
  p.at++;
  p.skipLines();
  const condition = parseExpression(p);
  p.skipLines();
  p.expect(kind.RIGHT_PAREN, '`)`');
  const body = parseDeclared(p, resources);
  return { kind: 'if', condition, body, start, end: body.end };
}

function parseDeclared(p: Cursor, resources: boolean): ObjectNode {
  if (p.kind !== kind.LEFT_BRACE) p.fail('`{`, `if` or `[for`');
  return parseObject(p, resources);
}

/** `import { a, b as c } from 'x'`, `import * as ns from 'x'`; with a string at once it is an extension. */
function parseImport(p: Cursor, head: Head): StatementNode {
  if (p.kind === kind.STRING || p.kind === kind.STRING_LEFT) return parseExtension(p, head);
  const wildcard = p.kind === kind.ASTERISK ? parseWildcard(p) : undefined;
  const items = wildcard === undefined ? parseImportedNames(p) : [];
  p.expectWord('from');
  const from = parseString(p, 'the path of a file');
  return { kind: 'import', ...head, items, wildcard, from, end: p.lastEnd };
}

function parseWildcard(p: Cursor): string {
  p.at++;
  p.expectWord('as');
  return p.name('a name for what is imported').name;
}

function parseImportedNames(p: Cursor): ImportNode['items'] {
  p.expect(kind.LEFT_BRACE, '`{` or `*`');
  const items: { name: string; alias: string }[] = [];
  parseElements(p, kind.RIGHT_BRACE, () => items.push(parseImportedName(p)));
  return items;
}

/** A name that is no identifier is written as a string, and then needs an alias. */
function parseImportedName(p: Cursor): { name: string; alias: string } {
  const node = p.kind === kind.IDENTIFIER ? p.name('a name') : parseString(p, 'the name of an export');
  if (node.kind === 'interpolation')
    throw new SyntaxFailure('expected a name without holes', node.start, node.end);
  const name = node.kind === 'name' ? node.name : node.value;
  const alias = p.skipWord('as') ? p.name('another name').name : name;
  return { name, alias };
}

function parseExtension(p: Cursor, head: Head): ExtensionNode {
  const named = p.kind === kind.IDENTIFIER;
  const specification = named ? p.name('an extension') : parseString(p, 'the name of an extension');
  const config = parseWith(p);
  const alias = p.skipWord('as') ? p.name('a name for the extension') : undefined;
  return { kind: 'extension', ...head, specification, config, alias, end: p.lastEnd };
}

function parseWith(p: Cursor): ObjectNode | undefined {
  return p.skipWord('with') ? parseObject(p, false) : undefined;
}

function parseUsing(p: Cursor, head: Head): StatementNode {
  const path = p.skipWord('none') ? undefined : parseString(p, 'the path of a Bicep file or `none`');
  const config = parseWith(p);
  return { kind: 'using', ...head, path, config, end: p.lastEnd };
}

function parseExtends(p: Cursor, head: Head): StatementNode {
  const path = parseString(p, 'the path of a parameter file');
  return { kind: 'extends', ...head, path, end: p.lastEnd };
}

function parseExtensionConfig(p: Cursor, head: Head): StatementNode {
  const name = p.name('the alias of an extension');
  const config = parseWith(p) ?? p.fail('`with`');
  return { kind: 'extensionConfig', ...head, name, config, end: p.lastEnd };
}
