/** The names that an expression of a factory may use: what its artefact declares, as far as that is wholly known. */
import type { ResourceView } from '../graph/resource.ts';
import type {
  AccessExpression,
  CallExpression,
  Expression,
  ReferenceExpression,
} from '../model/expression.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import type { Fault } from './expression-types.ts';

/** Lower-cased names; undefined where there may be more than are known. */
export interface DeclaredNames {
  /** `pipelines`, `datasets` or `linkedservices`: what the artefact is. */
  readonly kind: string;
  readonly parameters: ReadonlySet<string> | undefined;
  readonly variables: ReadonlySet<string> | undefined;
  readonly activities: ReadonlySet<string> | undefined;
}

/** How an artefact of a kind calls itself in its own expressions. */
const OWN_CALL: Readonly<Record<string, string>> = {
  pipelines: 'pipeline',
  datasets: 'dataset',
  linkedservices: 'linkedService',
};
/** https://learn.microsoft.com/azure/data-factory/control-flow-system-variables */
const PIPELINE_MEMBERS = new Set(
  [
    ...['DataFactory', 'Pipeline', 'RunId', 'GroupId', 'parameters', 'globalParameters'],
    ...['TriggerType', 'TriggerId', 'TriggerName', 'TriggerTime'],
    ...['TriggeredByPipelineName', 'TriggeredByPipelineRunId'],
  ].map((name) => name.toLowerCase()),
);
/** Bound against hostile nesting. */
const DEEPEST = 100;

/** What an artefact declares; undefined for those whose expressions have no names of their own. */
export function declaredNames({ type, body }: ResourceView): DeclaredNames | undefined {
  const kind = type.toLowerCase().split('/').at(-1) ?? '';
  const properties = body.properties.get('properties')?.value;
  if (!Object.hasOwn(OWN_CALL, kind) || properties?.kind !== 'object' || properties.open) return undefined;
  const activities = new Set<string>();
  const all = collectActivities(properties.properties.get('activities')?.value, activities, 0);
  return {
    kind,
    parameters: keysOf(properties, 'parameters'),
    variables: keysOf(properties, 'variables'),
    activities: all ? activities : undefined,
  };
}

function keysOf(properties: ObjectValue, section: string): ReadonlySet<string> | undefined {
  const value = properties.properties.get(section)?.value;
  if (value === undefined || value.kind === 'absent') return new Set();
  return value.kind === 'object' && !value.open ? new Set(value.properties.keys()) : undefined;
}

/** The members of pipelines and activities below which activities stand. */
const HOLD_ACTIVITIES: readonly string[] = [
  ...['typeproperties', 'activities', 'cases'],
  ...['iftrueactivities', 'iffalseactivities', 'defaultactivities'],
];

/** Adds the names of activities at any depth; false when there may be others. */
function collectActivities(value: Value | undefined, found: Set<string>, depth: number): boolean {
  if (value === undefined || value.kind === 'absent' || value.kind === 'literal') return true;
  if (depth > DEEPEST || (value.kind !== 'object' && value.kind !== 'array') || value.open) return false;
  if (value.kind === 'array') return value.items.every((item) => collectActivities(item, found, depth + 1));
  const name = value.properties.get('name')?.value;
  if (name?.kind === 'literal') found.add(String(name.value).toLowerCase());
  else if (name && value.properties.has('type')) return false;
  return HOLD_ACTIVITIES.every((key) =>
    collectActivities(value.properties.get(key)?.value, found, depth + 1),
  );
}

/** A parameter or variable that the artefact does not declare, or a name that is no call at all. */
export function faultOfReference(
  reference: ReferenceExpression,
  names: DeclaredNames | undefined,
): Fault | undefined {
  const { name, to } = reference;
  if (to === 'symbol') return { message: `Expressions have no name '${name}'.`, at: reference, quotes: true };
  if (!names) return undefined;
  const key = name.toLowerCase();
  if (to === 'variable') {
    if (names.kind !== 'pipelines' || names.variables?.has(key) !== false) return undefined;
    return { message: `The pipeline declares no variable '${name}'.`, at: reference };
  }
  if (to !== 'parameter' || names.parameters?.has(key) !== false || !isOwn(reference, names))
    return undefined;
  return { message: `${NOUNS[names.kind]} declares no parameter '${name}'.`, at: reference };
}

const NOUNS: Readonly<Record<string, string>> = {
  pipelines: 'The pipeline',
  datasets: 'The dataset',
  linkedservices: 'The linked service',
};

/** Spelled as the artefact's own parameters are, and not so that a missing one is null. */
function isOwn({ file, start, end }: ReferenceExpression, { kind }: DeclaredNames): boolean {
  const spelled = file.text.slice(start, end).toLowerCase();
  return spelled.startsWith((OWN_CALL[kind] ?? '').toLowerCase()) && !spelled.includes('?');
}

/** `pipeline().x` that a pipeline does not have. */
export function faultOfAccess({ base, index, safe }: AccessExpression): Fault | undefined {
  if (safe || !isCall(base, 'pipeline') || index.kind !== 'literal') return undefined;
  const name = String(index.value);
  if (PIPELINE_MEMBERS.has(name.toLowerCase())) return undefined;
  return { message: `pipeline() has no '${name}'.`, at: index };
}

/** An activity that does not exist, or `item()` where nothing is repeated. */
export function faultOfContext(
  call: CallExpression,
  names: DeclaredNames,
  repeated: boolean,
): Fault | undefined {
  if (names.kind !== 'pipelines') return undefined;
  if (!repeated && isCall(call, 'item'))
    return { message: 'item() stands outside of a ForEach or Filter activity.', at: call };
  const [name] = isCall(call, 'activity') ? call.args : [];
  if (name?.kind !== 'literal' || names.activities?.has(String(name.value).toLowerCase()) !== false)
    return undefined;
  return { message: `The pipeline has no activity '${name.value}'.`, at: name };
}

function isCall(expression: Expression, name: string): boolean {
  if (expression.kind !== 'call' || expression.name.length !== name.length) return false;
  return expression.name.toLowerCase() === name;
}
