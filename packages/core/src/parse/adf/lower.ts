/** An artefact to a unit with the one resource that it is. Strings stay plain: their expressions are read on demand. */
import type { Entry, LiteralExpression, ObjectExpression } from '../../model/expression.ts';
import type { ResourceDeclaration, Unit } from '../../model/unit.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';
import { type JsonObject, memberOf } from '../json/index.ts';
import { lowerObject, plainString } from '../json/lower.ts';
import { ignoresOf } from './ignore.ts';
import { SERVICE_TYPES } from './kinds.ts';
import { parametersOf, variablesOf } from './parameters.ts';
import type { Artefact } from './syntax.ts';

/** The unit of an artefact. One that does not say which service it belongs to is taken for a factory's. */
export function lowerArtefact(artefact: Artefact, file: SourceFile): Unit {
  return {
    file,
    language: 'adf',
    scope: 'resourceGroup',
    symbolic: false,
    parameters: parametersOf(artefact),
    variables: variablesOf(artefact),
    functions: new Map(),
    types: new Map(),
    resources: [declarationOf(artefact, file)],
    outputs: [],
    ignores: ignoresOf(artefact.root, file),
  };
}

function declarationOf(artefact: Artefact, file: SourceFile): ResourceDeclaration {
  const { root, name } = artefact;
  const anchor = name?.content ?? place(file, root.start, root.start + 1);
  return {
    ...place(file, root.start, root.end),
    anchor,
    type: typeOf(artefact, anchor),
    name: name ? plainString(name) : literal(fileName(file.path), anchor),
    existing: false,
    body: artefact.bare ? wrapped(root) : lowerObject(root, plainString),
  };
}

/** The ARM type; where the file writes one, that is its place. */
function typeOf({ kind, service, root }: Artefact, anchor: Place): LiteralExpression {
  const written = memberOf(root, 'type');
  const at = written?.kind === 'string' ? written : anchor;
  const base = SERVICE_TYPES[service ?? 'factory'];
  return literal(kind.type === '' ? base : `${base}/${kind.type}`, at);
}

/** The body of a file that holds only the properties. */
function wrapped(root: JsonObject): ObjectExpression {
  const keyPlace = place(root.file, root.start, root.start + 1);
  const entry: Entry = { key: 'properties', keyPlace, value: lowerObject(root, plainString) };
  return { ...place(root.file, root.start, root.end), kind: 'object', entries: [entry] };
}

function fileName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.json$/i, '');
}

function literal(value: string, { file, start, end }: Place): LiteralExpression {
  return { kind: 'literal', value, file, start, end };
}
