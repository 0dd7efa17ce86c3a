/** Evaluates units with one set of parameter values into the graph of one estate. */
import { type Argument, Deployment } from '../evaluate/deployment.ts';
import {
  Budget,
  type Environment,
  type TextAnswer,
  type UnitAnswer,
  type UnitRequest,
} from '../evaluate/environment.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { expand } from '../evaluate/expand.ts';
import { home } from '../evaluate/imports.ts';
import type { Estate } from '../evaluate/instance.ts';
import { keyVault } from '../evaluate/modules.ts';
import type { Scope } from '../evaluate/scope.ts';
import { literal, reason, unknown, withOrigin } from '../evaluate/values.ts';
import { Graph } from '../graph/build.ts';
import type { ResourceView } from '../graph/resource.ts';
import type { Expression } from '../model/expression.ts';
import type { Notice, NoticeCode } from '../model/report.ts';
import type { ParameterSet, ParameterValue, Unit } from '../model/unit.ts';
import type { Value } from '../model/value.ts';
import { detached } from '../text/detached.ts';
import type { Place } from '../text/source-file.ts';
import { azdDefault, isDeploymentToken } from '../text/tokens.ts';
import { dynamicContent } from './dynamic.ts';

/** Steps that every evaluation may take, besides those that the length of the text grants. */
const BASE_STEPS = 400_000;
const STEPS_PER_CHARACTER = 10;

export interface EstateInput {
  readonly units: readonly Unit[];
  readonly parameters: readonly ParameterSet[];
  resolve(request: UnitRequest): UnitAnswer;
  load(from: Unit, path: string): TextAnswer;
  /** What the artefacts of an export are in Git. */
  inGit?(): readonly ResourceView[];
}

export interface EvaluatedEstate {
  readonly graph: Graph;
  readonly estate: Estate;
  readonly notices: Notice[];
}

/** One estate: a template with all that it deploys, or the artefacts of one factory. */
export function evaluateEstate(input: EstateInput): EvaluatedEstate {
  const notices: Notice[] = [];
  const environment = environmentOf(input, notices);
  for (const unit of input.units) {
    const deployment = new Deployment({
      unit,
      environment,
      arguments: argumentsFrom(input.parameters, unit, environment),
    });
    expand(deployment, { condition: undefined, representative: false });
  }
  const { estate } = environment;
  const files = input.parameters.map((set) => set.file);
  const graph = new Graph(estate.instances, estate.deployments, dynamicContent, files, input.inGit);
  return { graph, estate, notices };
}

function environmentOf(input: EstateInput, notices: Notice[]): Environment {
  const length = input.units.reduce((sum, unit) => sum + unit.file.text.length, 0);
  const budget = new Budget(BASE_STEPS + STEPS_PER_CHARACTER * length);
  const granted = new Set<string>();
  const seen = new Set<string>();
  return {
    estate: { deployments: [], instances: [], index: { byType: new Map(), count: 0 } },
    budget,
    resolve(request) {
      const answer = input.resolve(request);
      if ('unit' in answer && !granted.has(answer.unit.file.path)) {
        granted.add(answer.unit.file.path);
        budget.grant(STEPS_PER_CHARACTER * answer.unit.file.text.length);
      }
      return answer;
    },
    load: input.load,
    homes: new Map(),
    notice(code, message, place, incomplete = false) {
      const at = reportable(place, input.units);
      if (!at || (place.file.foreign && !GRAVE.has(code))) return;
      const where = `${code}|${at.file.path}|${SAID_ONCE.has(code) ? '' : at.start}|${message}`;
      if (seen.has(where)) return;
      seen.add(where);
      notices.push(noticeAt(code, message, at, incomplete));
    },
  };
}

/** What is said once for a file, however many of its statements are concerned. */
const SAID_ONCE: ReadonlySet<NoticeCode> = new Set(['limit', 'unresolved-module']);

/** What is said about registry modules; what else is wrong inside of them is not the user's to mend. */
const GRAVE: ReadonlySet<NoticeCode> = new Set(['limit', 'module-cycle']);

/** A place inside a registry module is the start of the file whose evaluation led there. */
function reportable(place: Place, units: readonly Unit[]): Place | undefined {
  const file = place.file.foreign ? units[0]?.file : place.file;
  return file === place.file ? place : file && { file, start: 0, end: 0 };
}

function noticeAt(code: NoticeCode, message: string, at: Place, incomplete: boolean): Notice {
  return {
    code,
    message: detached(message),
    file: at.file.path,
    startLine: at.file.position(at.start).line,
    incomplete,
  };
}

/** Later sets win over earlier ones. A Bicep parameter file's values see that file's own names. */
function argumentsFrom(
  sets: readonly ParameterSet[],
  unit: Unit,
  environment: Environment,
): ReadonlyMap<string, Argument> {
  const result = new Map<string, Argument>();
  for (const set of sets) {
    const { scope } = home(set.unit ?? unit, environment);
    for (const [name, given] of set.values)
      result.set(name, {
        place: given.namePlace,
        from: 'parameter file',
        value: () => fileValue(given, scope),
      });
  }
  return result;
}

function fileValue(given: ParameterValue, scope: Scope): Value {
  const expression = given.value ?? {
    kind: 'broken',
    because: 'no value',
    file: given.file,
    start: given.start,
    end: given.end,
  };
  if (given.keyVault) return keyVault(parameterNamed(given), scope);
  const value = evaluate(expression, scope);
  if (value.kind !== 'literal' || typeof value.value !== 'string' || !isDeploymentToken(value.value))
    return fromFile(value);
  const fallback = azdDefault(value.value);
  if (fallback !== undefined) return fromFile(literal(fallback, value.origin));
  return unknown(reason('deployment-token', 'a deployment tool fills it in'), parameterNamed(given), scope);
}

/** What stands for a value that is not in the file. */
function parameterNamed({ name, namePlace: { file, start, end } }: ParameterValue): Expression {
  return { kind: 'reference', to: 'parameter', name, file, start, end };
}

function fromFile(value: Value): Value {
  return withOrigin(value, { ...value.origin, how: 'parameter file' });
}
