/** The parameters and variables that an artefact declares. */
import type { Expression } from '../../model/expression.ts';
import type { ParameterDeclaration, TypeExpression, VariableDeclaration } from '../../model/unit.ts';
import { type JsonNode, type JsonProperty, memberOf, objectOf, property, textOf } from '../json/index.ts';
import { lowerJson, plainString } from '../json/lower.ts';
import type { Artefact } from './syntax.ts';

/** `float` and whatever is misspelt is anything. Spellings vary in case, so the keys are lower case. */
const BASES: Readonly<Record<string, TypeExpression['base']>> = {
  string: 'string',
  securestring: 'string',
  int: 'int',
  integer: 'int',
  bool: 'bool',
  boolean: 'bool',
  object: 'object',
  secureobject: 'object',
  array: 'array',
};

/** `properties.parameters` by lower-cased name. */
export function parametersOf(artefact: Artefact): ReadonlyMap<string, ParameterDeclaration> {
  const declarations = declared(artefact, 'parameters').map(parameterOf);
  return new Map(declarations.map((parameter) => [parameter.name.toLowerCase(), parameter]));
}

/**
 * `properties.variables` by lower-cased name, each worth its default. One that an activity sets is worth a call of
 * `variables` that cannot be settled: its default is only what it holds before.
 */
export function variablesOf(artefact: Artefact): ReadonlyMap<string, VariableDeclaration> {
  const variables = declared(artefact, 'variables');
  if (variables.length === 0) return new Map();
  const assigned = new Set<string>();
  collectAssigned(memberOf(artefact.properties, 'activities'), assigned);
  return new Map(variables.map((node) => [node.key.toLowerCase(), variableOf(node, assigned)]));
}

function declared(artefact: Artefact, section: string): readonly JsonProperty[] {
  const found = objectOf(artefact.properties, section)?.properties ?? [];
  return found.filter(({ value }) => value.kind === 'object');
}

function parameterOf(node: JsonProperty): ParameterDeclaration {
  const type = property(node.value, 'type');
  const defaultValue = memberOf(node.value, 'defaultValue');
  return {
    ...spanOf(node),
    name: node.key,
    namePlace: node.keyPlace,
    type: typeOf(textOf(node.value, 'type') ?? ''),
    typePlace: type?.value.kind === 'string' ? type.value.content : node.keyPlace,
    ...(defaultValue && { defaultValue: lowerJson(defaultValue, plainString) }),
  };
}

function typeOf(written: string): TypeExpression {
  const lower = written.toLowerCase();
  const base = Object.hasOwn(BASES, lower) ? (BASES[lower] as TypeExpression['base']) : 'any';
  return { base, secure: lower.startsWith('secure'), nullable: false };
}

function variableOf(node: JsonProperty, assigned: ReadonlySet<string>): VariableDeclaration {
  const name = node.key;
  const value = assigned.has(name.toLowerCase()) ? unsettled(node) : defaultOf(node);
  return { ...spanOf(node), name, namePlace: node.keyPlace, value };
}

function defaultOf(node: JsonProperty): Expression {
  const written = memberOf(node.value, 'defaultValue');
  return written ? lowerJson(written, plainString) : { ...node.keyPlace, kind: 'literal', value: null };
}

function unsettled(node: JsonProperty): Expression {
  const at = node.keyPlace;
  return {
    ...at,
    kind: 'call',
    name: 'variables',
    namePlace: at,
    args: [{ ...at, kind: 'literal', value: node.key }],
  };
}

/** Names of variables that activities at any depth set or append to. */
function collectAssigned(node: JsonNode | undefined, found: Set<string>): void {
  if (node?.kind === 'array') for (const item of node.items) collectAssigned(item, found);
  if (node?.kind !== 'object') return;
  const name = textOf(node, 'variableName');
  if (name !== undefined) found.add(name.toLowerCase());
  for (const { value } of node.properties) collectAssigned(value, found);
}

function spanOf(node: JsonProperty): { file: JsonProperty['file']; start: number; end: number } {
  return { file: node.file, start: node.start, end: node.end };
}
