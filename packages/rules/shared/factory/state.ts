/** What is known of the pipelines of one factory while secrets are followed through them, and who calls whom. */
import type { Resource } from '@forearm/core';
import type { Source } from './addresses.ts';
import { sourceOf } from './sources.ts';
import { type Step, stepsOf } from './steps.ts';
import { globalTaints, parameterTaints, type Taint, variableTaints } from './taint.ts';

/** What is known of a pipeline. All names in lower case. */
export interface State {
  readonly pipeline: Resource;
  readonly steps: readonly Step[];
  readonly named: ReadonlyMap<string, Step>;
  /** What activities answer with. */
  readonly sources: Map<string, Source[]>;
  /** Secrets that activities pass on in their output: filters. */
  readonly outputs: Map<string, Taint>;
  readonly variables: Map<string, Taint>;
  readonly parameters: Map<string, Taint>;
  /** Return values that are secrets; `*` when their names are not known. */
  readonly returned: Map<string, Taint>;
  /** Parameters and variables that are asked about: do they only say which secret is meant? */
  readonly onlyNames: Map<string, boolean>;
  /** What was followed back to where it comes from, and whether that is known. */
  readonly traced: Map<string, boolean>;
}

/** A call of a pipeline. */
export interface Call {
  readonly step: Step;
  readonly state: State;
}

/** The pipelines of a factory. */
export interface World {
  readonly pipelines: readonly Resource[];
  /** Global parameters that hold a secret. */
  readonly globals: ReadonlyMap<string, Taint>;
  state(pipeline: Resource): State;
  /** The pipeline of a name that another artefact of the same factory refers to. */
  named(name: string | undefined, from: Resource): State | undefined;
  /** The pipeline that an Execute pipeline activity calls. */
  calledBy(step: Step, from: State): State | undefined;
  callersOf(called: State): readonly Call[];
}

const mayCall = (text: string): boolean => /ExecutePipeline/i.test(text);

const WORLDS = new WeakMap<readonly Resource[], World>();

/** The pipelines among which one stands. */
export function worldAround(pipeline: Resource): World {
  const all = pipeline.others(pipeline.type);
  const world = WORLDS.get(all) ?? worldOf(all);
  WORLDS.set(all, world);
  return world;
}

/** The pipelines of a factory; each is read when somebody asks for it. */
function worldOf(pipelines: readonly Resource[]): World {
  const states = new Map<Resource, State>();
  const byName = new Map(pipelines.map((pipeline) => [pipeline.name.toLowerCase(), pipeline]));
  let calls: ReadonlyMap<State, readonly Call[]> | undefined;
  const world: World = {
    pipelines,
    globals: pipelines[0] ? globalTaints(pipelines[0]) : new Map(),
    state(pipeline) {
      const state = states.get(pipeline) ?? stateOf(pipeline);
      states.set(pipeline, state);
      return state;
    },
    named(called, { name }) {
      const pipeline = byName.get(`${name.slice(0, name.lastIndexOf('/') + 1)}${called}`.toLowerCase());
      return called === undefined || !pipeline ? undefined : world.state(pipeline);
    },
    calledBy(step, { pipeline }) {
      return world.named(step.at.at('typeProperties.pipeline.referenceName').text, pipeline);
    },
    callersOf(called) {
      calls ??= callsAmong(world);
      return calls.get(called) ?? [];
    },
  };
  return world;
}

function callsAmong(world: World): ReadonlyMap<State, readonly Call[]> {
  const calls = new Map<State, Call[]>();
  for (const pipeline of world.pipelines) {
    if (!pipeline.sourceMay(mayCall)) continue;
    const state = world.state(pipeline);
    for (const step of state.steps) {
      const called = step.type === 'executepipeline' ? world.calledBy(step, state) : undefined;
      if (called) calls.set(called, [...(calls.get(called) ?? []), { step, state }]);
    }
  }
  return calls;
}

/** What costs work is found out when it is asked for: of most pipelines only the calls are. */
function stateOf(pipeline: Resource): State {
  const steps = stepsOf(pipeline);
  let sources: Map<string, Source[]> | undefined;
  let variables: Map<string, Taint> | undefined;
  let parameters: Map<string, Taint> | undefined;
  return {
    pipeline,
    steps,
    named: new Map(steps.map((step) => [step.name.toLowerCase(), step])),
    get sources() {
      sources ??= sourcesOf(steps, pipeline);
      return sources;
    },
    outputs: new Map(),
    get variables() {
      variables ??= variableTaints(pipeline);
      return variables;
    },
    get parameters() {
      parameters ??= parameterTaints(pipeline);
      return parameters;
    },
    returned: new Map(),
    onlyNames: new Map(),
    traced: new Map(),
  };
}

function sourcesOf(steps: readonly Step[], pipeline: Resource): Map<string, Source[]> {
  const sources = new Map<string, Source[]>();
  for (const step of steps) {
    const source = sourceOf(step, pipeline);
    if (source) sources.set(step.name.toLowerCase(), [source]);
  }
  return sources;
}

/** Activities that put a value into a variable or give it back to the calling pipeline. */
export function isSetter({ type }: Step): boolean {
  return type === 'setvariable' || type === 'appendvariable';
}

/** Whether a setter gives values back to the calling pipeline. */
export function isReturn({ at }: Step): boolean {
  return at.at('typeProperties.setSystemVariable').is(true) !== undefined;
}

/** The steps that put something into a variable. */
export function settersOf(variable: string, { steps }: State): readonly Step[] {
  return steps.filter(
    (step) => isSetter(step) && !isReturn(step) && step.at.at('typeProperties.variableName').is(variable),
  );
}

/** The innermost loop around a step. Containers stand before what they contain. */
export function loopAround({ at: { path } }: Step, { steps }: State): Step | undefined {
  return steps.findLast(({ at, type }) => type === 'foreach' && path.startsWith(`${at.path}.`));
}
