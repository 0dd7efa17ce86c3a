/** Follows secrets through the pipelines of one factory: outputs, variables, parameters of called pipelines, return values. */
import type { Mention, Property, Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../activities.ts';
import { secretName } from '../secrets/index.ts';
import { credentialHeader, credentialPlace, type Source, sourceOf, TOKEN_PATH } from './sources.ts';
import { type Step, stepsOf } from './steps.ts';

/** One stop on a secret's way. */
export interface Stop {
  readonly property: Property;
  readonly message: string;
}

/** A secret under way. */
export interface Taint {
  readonly what: string;
  /** Where it comes from and what it went through, in that order. */
  readonly way: readonly Stop[];
  /** It counts as a secret where it is kept or declared, and its name says otherwise. */
  readonly doubtful?: boolean;
}

/** An activity that shows a secret in the run history. */
export interface Leak {
  readonly step: Step;
  /** The setting that reads the secret, or the address that answers with it. */
  readonly at: Property;
  readonly taint: Taint;
  readonly reads: boolean;
  readonly uses: boolean;
}

/** What is known of a pipeline while secrets are followed. */
interface State {
  readonly pipeline: Resource;
  readonly steps: readonly Step[];
  readonly answers: ReadonlyMap<string, Source>;
  readonly variables: Map<string, Taint>;
  readonly parameters: Map<string, Taint>;
  /** Return value, if it holds a secret. */
  returned: Taint | undefined;
}

/** What of a loop's item may be the secret: all of it, or a part with such a name. */
const SECRET_ITEM = /^$|value|token|key|secret|pass/;

/** Texts without which a pipeline brings no secret of its own into the flow. */
const TELLING =
  /vault|token|securestring|secureobject|authorization|client_?secret|\/list|api-?key|functions-key|password/i;
const telling = (text: string): boolean => TELLING.test(text);
/** Longer ways are cut: they are for people. */
const LONGEST = 12;

const FLOWS = new WeakMap<readonly Resource[], Flow>();

/** The activities of a pipeline that show a secret, in the order of writing. */
export function leaksOf(pipeline: Resource): readonly Leak[] {
  const all = pipeline.others(pipeline.type);
  let flow = FLOWS.get(all);
  if (!flow) {
    flow = new Flow(all);
    FLOWS.set(all, flow);
  }
  return flow.leaksOf(pipeline);
}

/** Types of the resources that `leaksOf` takes. */
export { PIPELINE_TYPES };

class Flow {
  readonly #states = new Map<Resource, State>();
  readonly #byName = new Map<string, Resource>();

  constructor(pipelines: readonly Resource[]) {
    for (const pipeline of pipelines) this.#byName.set(pipeline.name.toLowerCase(), pipeline);
    this.#follow(pipelines.filter((pipeline) => pipeline.sourceMay(telling)));
  }

  leaksOf(pipeline: Resource): readonly Leak[] {
    const state = this.#states.get(pipeline);
    return state ? state.steps.flatMap((step) => this.#leak(step, state) ?? []) : [];
  }

  /** Until nothing new becomes known. Taints are only ever added, so this ends. */
  #follow(start: readonly Resource[]): void {
    const waiting = new Set(start);
    for (const pipeline of waiting) {
      waiting.delete(pipeline);
      for (const other of this.#settle(this.#state(pipeline))) waiting.add(other);
    }
  }

  #state(pipeline: Resource): State {
    let state = this.#states.get(pipeline);
    if (!state) {
      const steps = stepsOf(pipeline);
      const parameters = new Map(secureParameters(pipeline));
      state = {
        pipeline,
        steps,
        answers: answersOf(steps, pipeline),
        variables: new Map(),
        parameters,
        returned: undefined,
      };
      this.#states.set(pipeline, state);
    }
    return state;
  }

  /** Spreads secrets within a pipeline; gives the pipelines that have to be looked at (again). */
  #settle(state: State): readonly Resource[] {
    const others = new Set<Resource>();
    for (let changed = true; changed; ) {
      changed = false;
      for (const step of state.steps) {
        if (isSetter(step)) changed = this.#set(step, state, others) || changed;
        else if (step.type === 'executepipeline') this.#call(step, state, others);
      }
    }
    return [...others];
  }

  #set(step: Step, state: State, others: Set<Resource>): boolean {
    const found = this.#incoming(step, state);
    if (!found) return false;
    const taint = extended(found.taint, step, `'${step.name}' puts it into a variable.`);
    if (step.at.at('typeProperties.setSystemVariable').is(true)) {
      if (!state.returned) {
        state.returned = extended(found.taint, step, `'${step.name}' returns it to the calling pipeline.`);
        for (const caller of this.#callersOf(state.pipeline)) others.add(caller);
      }
      return false;
    }
    const name = step.at.at('typeProperties.variableName').text?.toLowerCase();
    if (name === undefined || state.variables.has(name)) return false;
    state.variables.set(name, taint);
    return true;
  }

  #call(step: Step, state: State, others: Set<Resource>): void {
    const called = this.#calledBy(step, state.pipeline);
    if (!called) return;
    const { parameters } = this.#state(called);
    for (const argument of step.at.at('typeProperties.parameters').entries()) {
      const name = argument.key.toLowerCase();
      const found = this.#find(argument.mentions(), step, state);
      if (!found || parameters.has(name)) continue;
      parameters.set(name, extended(found.taint, step, `'${step.name}' hands it to '${argument.key}'.`));
      others.add(called);
    }
  }

  #calledBy(step: Step, from: Resource): Resource | undefined {
    const name = step.at.at('typeProperties.pipeline.referenceName').text;
    if (name === undefined) return undefined;
    const prefix = from.name.slice(0, from.name.lastIndexOf('/') + 1);
    return this.#byName.get(`${prefix}${name}`.toLowerCase());
  }

  #callersOf(pipeline: Resource): readonly Resource[] {
    return [...this.#byName.values()].filter(
      (other) => other.sourceMay(mayRead) && this.#calls(other, pipeline),
    );
  }

  #calls(caller: Resource, called: Resource): boolean {
    return this.#state(caller).steps.some(
      (step) => step.type === 'executepipeline' && this.#calledBy(step, caller) === called,
    );
  }

  /** The first secret that a step reads. */
  #incoming(step: Step, state: State): { taint: Taint; by: Property } | undefined {
    return this.#find(step.mentions, step, state);
  }

  #find(mentions: readonly Mention[], step: Step, state: State): { taint: Taint; by: Property } | undefined {
    for (const mention of mentions) {
      const taint = this.#taintOf(mention, step, state);
      if (taint && !isOwnAnswer(mention, step)) return { taint, by: mention.by };
    }
    return undefined;
  }

  #taintOf({ of, name, path }: Mention, step: Step, state: State): Taint | undefined {
    const key = name.toLowerCase();
    if (of === 'parameter') return state.parameters.get(key);
    if (of === 'variable') return state.variables.get(key);
    if (of === 'item') return SECRET_ITEM.test(path) ? this.#item(step, state) : undefined;
    return of === 'activity' ? this.#answer(key, path, state) : undefined;
  }

  /** What the loop around a step walks over. Containers stand before what they contain. */
  #item(step: Step, state: State): Taint | undefined {
    const { path } = step.at;
    const around = state.steps.filter(({ at, type }) => type === 'foreach' && path.startsWith(`${at.path}.`));
    const loop = around.at(-1);
    const found = loop && this.#incoming(loop, state);
    return found && extended(found.taint, loop, `'${loop.name}' walks over it.`);
  }

  #answer(name: string, path: string, state: State): Taint | undefined {
    const source = state.answers.get(name);
    const step = state.steps.find((one) => one.name.toLowerCase() === name);
    if (!step) return undefined;
    if (source?.gives.test(path)) return sourceTaint(step, source.what);
    if (step.type === 'executepipeline' && path.startsWith('output.pipelinereturnvalue')) {
      const called = this.#calledBy(step, state.pipeline);
      const returned = called && this.#states.get(called)?.returned;
      return returned && extended(returned, step, `'${step.name}' receives it.`);
    }
    return undefined;
  }

  #leak(step: Step, state: State): Leak | undefined {
    const found = this.#incoming(step, state) ?? byPlace(step);
    const source = state.answers.get(step.name.toLowerCase());
    const uses = found !== undefined && showsInput(step);
    const answers = source !== undefined && !step.secureOutput;
    const repeats = found !== undefined && isSetter(step) && !step.secureOutput;
    if (!uses && !answers && !repeats) return undefined;
    const taint = found?.taint ?? sourceTaint(step, source?.what ?? '');
    const at = (answers && !uses) || !found ? addressProperty(step) : found.by;
    return { step, at, taint, reads: answers, uses: uses || repeats };
  }
}

const mayRead = (text: string): boolean => /pipelineReturnValue/i.test(text);

/** What the activities of a pipeline answer with, by lower-cased name: judged by what they call, and by how it is used. */
function answersOf(steps: readonly Step[], pipeline: Resource): ReadonlyMap<string, Source> {
  const answers = new Map<string, Source>();
  const byName = new Map(steps.map((step) => [step.name.toLowerCase(), step]));
  const add = ({ of, name, path }: Mention, what: string) => {
    const key = name.toLowerCase();
    const step = of === 'activity' ? byName.get(key) : undefined;
    if (!step || answers.has(key) || step.type === 'executepipeline' || isSetter(step)) return;
    answers.set(key, { what, gives: { test: (read) => read === path } });
  };
  for (const step of steps) {
    const source = sourceOf(step, pipeline);
    if (source) answers.set(step.name.toLowerCase(), source);
  }
  for (const { mentions } of steps)
    for (const mention of mentions) if (TOKEN_PATH.test(mention.path)) add(mention, 'an access token');
  for (const step of steps)
    for (const mention of credentialHeader(step)?.mentions() ?? [])
      if (mention.path.startsWith('output')) add(mention, 'a credential');
  return answers;
}

function isSetter(step: Step): boolean {
  return step.type === 'setvariable' || step.type === 'appendvariable';
}

/** Loops and branches show no input of their own. */
const SILENT = new Set(['ifcondition', 'foreach', 'until', 'switch', 'filter', 'wait', 'validation']);

function showsInput(step: Step): boolean {
  return !step.secureInput && !SILENT.has(step.type);
}

function isOwnAnswer({ of, name }: Mention, step: Step): boolean {
  return of === 'activity' && name.toLowerCase() === step.name.toLowerCase();
}

function byPlace(step: Step): { taint: Taint; by: Property } | undefined {
  const by = credentialPlace(step);
  return by && { taint: { what: 'a credential', way: [] }, by };
}

function addressProperty(step: Step): Property {
  const url = step.at.at('typeProperties.url');
  return url.absent ? step.at.at('name') : url;
}

/** What activities are called that read settings which somebody keeps beside the secrets. */
const SETTING = /user ?name|\buid\b|url|server|database|host|location|endpoint|identity/i;
const SECRET = /pass|pwd|secret|key|token|connection|credential/i;

function sourceTaint(step: Step, what: string): Taint {
  const told = step.name.replaceAll(/akv|key ?vault|from (?:the )?vault/gi, '');
  const doubtful = SETTING.test(told) && !SECRET.test(told);
  return {
    what,
    doubtful,
    way: [{ property: step.at.at('name'), message: `'${step.name}' reads ${what}.` }],
  };
}

function extended(taint: Taint, step: Step, message: string): Taint {
  if (taint.way.length >= LONGEST) return taint;
  return { ...taint, way: [...taint.way, { property: step.at.at('name'), message }] };
}

/** Parameters that are declared as secrets. */
function secureParameters(pipeline: Resource): readonly (readonly [string, Taint])[] {
  const declared = pipeline.at('properties.parameters').entries();
  return declared
    .filter((one) => one.at('type').mayBe(['SecureString', 'SecureObject']))
    .map((one) => {
      const message = `'${one.key}' is declared as a secret.`;
      const way = [{ property: one.at('type'), message }];
      const doubtful = secretName(one.key) !== 'strong';
      return [one.key.toLowerCase(), { what: `the secure parameter '${one.key}'`, way, doubtful }] as const;
    });
}
