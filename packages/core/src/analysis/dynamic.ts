/** How dynamic content of factories is read: `@…` texts become values with known and unknown parts, in any of the languages. */
import type { Names } from '../evaluate/deployment.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Scope } from '../evaluate/scope.ts';
import { hop, literal, reason, unknown, withOrigin } from '../evaluate/values.ts';
import type { Interpret } from '../graph/descend.ts';
import type { ResourceView } from '../graph/resource.ts';
import type { Expression } from '../model/expression.ts';
import type { Unit } from '../model/unit.ts';
import { Mark, type UnknownValue, type Value } from '../model/value.ts';
import { parseDynamic } from '../parse/adf/index.ts';
import type { Place, SourceFile } from '../text/source-file.ts';
import { isDeploymentToken } from '../text/tokens.ts';
import { GAP, gapsOpened } from './dynamic-gaps.ts';

const FACTORY = /^microsoft\.(datafactory\/factories|synapse\/workspaces)\/\w/i;
/** Artefacts whose texts are scripts or settings of other languages, in which an `@` means something else. */
const SCRIPTS =
  /\/(?:dataflows|notebooks|sqlscripts|kqlscripts|sparkjobdefinitions|sparkconfigurations|databases)$/i;

/** Whether a resource of this type holds dynamic content. */
export function holdsDynamicContent(type: string): boolean {
  return FACTORY.test(type) && !SCRIPTS.test(type);
}

/** Reads whole deployment tokens as unknown everywhere, and dynamic content in factories' resources. */
export function dynamicContent(view: ResourceView): Interpret {
  const { instance } = view;
  if (!instance) return (value) => value;
  const factory = holdsDynamicContent(view.type);
  const read = reader(view);
  const interpret: Interpret = (value) => {
    if (factory && value.kind === 'object') return unwrapped(value, read);
    if (factory && value.kind === 'unknown') return withGaps(value, read);
    if (factory && value.kind === 'oneOf') return { ...value, options: value.options.map(interpret) };
    if (value.kind !== 'literal' || typeof value.value !== 'string') return value;
    if (factory && value.value.includes('@')) return dynamic(value, value.value, read);
    return isDeploymentToken(value.value) ? token(value, view) : value;
  };
  return interpret;
}

/** `{ "value": "@…", "type": "Expression" }` is its value. */
function unwrapped(value: Extract<Value, { kind: 'object' }>, read: Read): Value {
  const type = value.properties.get('type')?.value;
  if (type?.kind !== 'literal' || type.value !== 'Expression' || value.properties.size !== 2) return value;
  const inner = value.properties.get('value')?.value;
  if (inner?.kind === 'unknown') return withGaps(inner, read);
  if (inner?.kind !== 'literal' || typeof inner.value !== 'string') return inner ?? value;
  return dynamic(inner, inner.value, read);
}

function token(value: Value, view: ResourceView): Value {
  const { place } = value.origin;
  const scope = view.instance?.scope as Scope;
  const because = reason('deployment-token', 'a deployment tool fills it in');
  return withOrigin(unknown(because, { kind: 'broken', because: because.text, ...span(value) }, scope), {
    ...value.origin,
    place,
  });
}

function span(value: Value) {
  const { file, start, end } = value.origin.place;
  return { file, start, end };
}

function dynamic(value: Value, text: string, read: Read): Value {
  if (text.startsWith('@@')) return literal(text.slice(1), value.origin, value.marks);
  let at = value.origin;
  while (at.from) at = at.from;
  const result = read(text, at.place);
  if (!result) return value;
  const origin = result.origin.from ? result.origin : value.origin;
  return { ...result, origin };
}

/**
 * Dynamic content that a template puts together, with parts that only the deployment knows:
 * `'@concat(\'${vault}secrets/\', pipeline().parameters.name)'`.
 */
function withGaps(value: UnknownValue, read: Read): Value {
  const text = value.parts?.map(textOfPart).join('');
  if (!text?.includes('@') || text.startsWith('@@')) return value;
  const result = read(text, value.origin.place);
  if (!result?.dynamic || result.dynamic.kind === 'broken') return value;
  // What is known of a secret's way must not get lost.
  if (value.marks & Mark.secret) return { ...value, dynamic: result.dynamic };
  return { ...result, origin: value.origin, marks: value.marks | result.marks };
}

function textOfPart(part: Value): string {
  return part.kind === 'literal' ? String(part.value) : GAP;
}

/** Parsed dynamic content by where it starts; it is asked for when it is evaluated and when it is examined. */
const PARSED = new WeakMap<SourceFile, Map<number, { text: string; expression: Expression | undefined }>>();

/** As `parseDynamic`, each text of a file once. */
export function parsedDynamic(text: string, at: Place): Expression | undefined {
  let known = PARSED.get(at.file);
  if (!known) {
    known = new Map();
    PARSED.set(at.file, known);
  }
  const before = known.get(at.start);
  if (before && before.text === text) return before.expression;
  const parsed = parseDynamic(text, at);
  const expression = parsed && text.includes(GAP) ? gapsOpened(parsed) : parsed;
  known.set(at.start, { text, expression });
  return expression;
}

/** What dynamic content at a place is worth; undefined for plain texts. */
type Read = (text: string, at: Place) => Value | undefined;

/** Reads the dynamic content of one resource, each text once: rules go through the same properties again and again. */
function reader(view: ResourceView): Read {
  const known = new Map<number, { text: string; file: SourceFile; result: Value | undefined }>();
  return (text, at) => {
    const before = known.get(at.start);
    if (before && before.text === text && before.file === at.file) return before.result;
    const result = evaluated(text, at, view);
    known.set(at.start, { text, file: at.file, result });
    return result;
  };
}

function evaluated(text: string, at: Place, view: ResourceView): Value | undefined {
  const expression = parsedDynamic(text, at);
  if (!expression || !view.instance) return undefined;
  const names = namesOf(view);
  const scope = { ...view.instance.scope, names, locals: undefined, copies: undefined };
  return { ...evaluate(expression, scope), dynamic: expression };
}

/** Dynamic content sees nothing of the template around it: no functions, and parameters of its own. */
function unitOf({ file, scope }: Unit): Unit {
  const nothing = new Map<string, never>();
  const names = { parameters: nothing, variables: nothing, functions: nothing, types: nothing };
  return { file, language: 'adf', scope, symbolic: false, ...names, resources: [], outputs: [], ignores: [] };
}

/** An artefact's parameters are worth their defaults as far as a static look can tell; its variables change at run time. */
function namesOf(view: ResourceView): Names {
  const { instance } = view;
  const scope = instance?.scope as Scope;
  const unit = scope.names.unit;
  const parameters = view.body.properties.get('properties')?.value;
  const declared = parameters?.kind === 'object' ? parameters.properties.get('parameters')?.value : undefined;
  return {
    unit: unitOf(unit),
    parameter(name) {
      const one =
        declared?.kind === 'object' ? declared.properties.get(name.toLowerCase())?.value : undefined;
      const fallback = one?.kind === 'object' ? one.properties.get('defaultvalue')?.value : undefined;
      return fallback ? asDefault(fallback, name) : undefined;
    },
    variable: () => undefined,
  };
}

function asDefault(value: Value, name: string): Value {
  return hop(
    { ...value, origin: { ...value.origin, how: 'parameter default', name } },
    value.origin.place,
    'parameter',
    name,
  );
}
