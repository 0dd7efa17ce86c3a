/** A Bicep file's tree to a unit. */
import type {
  DeploymentScope,
  FunctionDeclaration,
  IgnoreMark,
  ImportDeclaration,
  OutputDeclaration,
  ParameterDeclaration,
  ResourceDeclaration,
  TypeDeclaration,
  Unit,
  VariableDeclaration,
} from '../../model/unit.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';
import { decoratorArguments, descriptionOf } from './decorators.ts';
import { lowerExpression, placeOf } from './expression.ts';
import { lowerModule } from './modules.ts';
import { collectNames, type Scope, withLocals } from './names.ts';
import { parentsFirst } from './order.ts';
import { addResource } from './resources.ts';
import type {
  FunctionNode,
  ImportNode,
  OutputNode,
  ParameterNode,
  ProgramNode,
  StatementNode,
  StringNode,
  TypeDeclarationNode,
  VariableNode,
} from './syntax/tree.ts';
import { declaredType, lowerType } from './types.ts';

/** The unit of a file. Declarations are in the order of writing; `metadata`, `assert`, `test` and `extension` have no part in it. */
export function lowerProgram(file: SourceFile, program: ProgramNode, ignores: readonly IgnoreMark[]): Unit {
  const { statements } = program;
  const scope = collectNames(file, statements);
  return {
    file,
    language: 'bicep',
    scope: scopeOf(statements),
    symbolic: true,
    parameters: byName(ofKind(statements, 'param').map((node) => lowerParameter(node, scope))),
    variables: byName(ofKind(statements, 'var').map((node) => lowerVariable(node, scope))),
    functions: byName(ofKind(statements, 'func').map((node) => lowerFunction(node, scope))),
    types: byName(ofKind(statements, 'type').map((node) => lowerTypeDeclaration(node, scope))),
    resources: lowerResources(statements, scope),
    outputs: ofKind(statements, 'output').map((node) => lowerOutput(node, scope)),
    ignores,
    imports: ofKind(statements, 'import').map((node) => lowerImport(node, scope)),
  };
}

type OfKind<K extends StatementNode['kind']> = Extract<StatementNode, { kind: K }>;

function ofKind<K extends StatementNode['kind']>(statements: readonly StatementNode[], kind: K): OfKind<K>[] {
  return statements.filter((statement): statement is OfKind<K> => statement.kind === kind);
}

/** Keyed in lower case, as every unit is; of several with the same name the last one counts. */
function byName<T extends { readonly name: string }>(declarations: readonly T[]): Map<string, T> {
  return new Map(declarations.map((declaration) => [declaration.name.toLowerCase(), declaration]));
}

const SCOPES: ReadonlyMap<string, DeploymentScope> = new Map(
  (['tenant', 'managementGroup', 'subscription', 'resourceGroup'] as const).map((scope) => [scope, scope]),
);

function scopeOf(statements: readonly StatementNode[]): DeploymentScope {
  const value = ofKind(statements, 'targetScope')[0]?.value;
  return (value?.kind === 'text' ? SCOPES.get(value.value) : undefined) ?? 'resourceGroup';
}

function lowerParameter(node: ParameterNode, scope: Scope): ParameterDeclaration {
  const { start, end, name } = node;
  const type = declaredType(node.type, node.decorators, scope);
  return {
    file: scope.names.file,
    start,
    end,
    name: name.name,
    namePlace: placeOf(scope, name),
    type,
    typePlace: placeOf(scope, node.type ?? node.name),
    defaultValue: node.value && lowerExpression(node.value, scope),
    allowed: allowedOf(node, scope) ?? type.allowed,
    description: descriptionOf(node.decorators),
  };
}

function allowedOf(node: ParameterNode, scope: Scope): ParameterDeclaration['allowed'] {
  const [values] = decoratorArguments(node.decorators, 'allowed') ?? [];
  const lowered = values && lowerExpression(values, scope);
  return lowered?.kind === 'array' ? lowered.items : undefined;
}

function lowerVariable(node: VariableNode, scope: Scope): VariableDeclaration {
  const { start, end, name } = node;
  const value = lowerExpression(node.value, scope);
  return { file: scope.names.file, start, end, name: name.name, namePlace: placeOf(scope, name), value };
}

function lowerFunction(node: FunctionNode, scope: Scope): FunctionDeclaration {
  const names = node.parameters.map(({ name }) => name.name);
  return {
    ...placeOf(scope, node),
    name: node.name.name,
    parameters: node.parameters.map(({ name, type }) => ({ name: name.name, type: lowerType(type, scope) })),
    body: lowerExpression(node.body, withLocals(scope, names)),
  };
}

function lowerTypeDeclaration(node: TypeDeclarationNode, scope: Scope): TypeDeclaration {
  const type = declaredType(node.type, node.decorators, scope);
  return { ...placeOf(scope, node), name: node.name.name, type };
}

function lowerOutput(node: OutputNode, scope: Scope): OutputDeclaration {
  const { start, end, name } = node;
  const type = declaredType(node.type, node.decorators, scope);
  const value = lowerExpression(node.value, scope);
  return {
    file: scope.names.file,
    start,
    end,
    name: name.name,
    namePlace: placeOf(scope, name),
    type,
    value,
  };
}

function lowerResources(statements: readonly StatementNode[], scope: Scope): ResourceDeclaration[] {
  const groups = new Map<string, ResourceDeclaration[]>();
  for (const statement of statements) {
    if (statement.kind !== 'resource' && statement.kind !== 'module') continue;
    const found = groups.get(statement.name.name) ?? [];
    if (statement.kind === 'resource') addResource(found, statement, undefined, scope);
    else found.push(lowerModule(statement, scope));
    groups.set(statement.name.name, found);
  }
  return parentsFirst(groups);
}

function lowerImport(node: ImportNode, scope: Scope): ImportDeclaration {
  const { items, wildcard } = node;
  const { target, targetPlace } = pathOf(node.from, scope);
  return { ...placeOf(scope, node), target, targetPlace, items, wildcard };
}

/** A path as written, with the place between its quotes. One with holes is not allowed and leads nowhere. */
function pathOf(node: StringNode, scope: Scope): { target: string; targetPlace: Place } {
  const target = node.kind === 'text' ? node.value : '';
  return { target, targetPlace: place(scope.names.file, node.start + 1, node.end - 1) };
}
