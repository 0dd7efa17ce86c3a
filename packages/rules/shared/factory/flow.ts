/** Follows secrets through the pipelines of one factory: outputs, variables, parameters of called pipelines, return values. */
import type { Mention, Property, Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../activities.ts';
import { isHarmless } from './addresses.ts';
import { demandOf } from './demand.ts';
import { isName } from './names.ts';
import { credentialsOf } from './sources.ts';
import { isReturn, isSetter, loopAround, type State, type World, worldAround } from './state.ts';
import type { Step } from './steps.ts';
import { extended, remember, sourceTaint, type Taint, writtenTaint } from './taint.ts';
import { triggered } from './triggers.ts';

/** An activity that shows a secret in the run history. */
export interface Leak {
  readonly step: Step;
  /** The setting that reads the secret, or the address that answers with it. */
  readonly at: Property;
  readonly taint: Taint;
  /** What it answers with, besides using the secret. */
  readonly answer: string | undefined;
  readonly reads: boolean;
  readonly uses: boolean;
}

/** A secret, and the setting that reads it. */
interface Found {
  readonly taint: Taint;
  readonly by: Property;
}

/** What of a loop's item may be the secret: all of it, or a part with such a name. */
const SECRET_ITEM = /^$|value|token|key|secret|pass/;

/** Texts without which a pipeline brings no secret of its own into the flow. */
const TELLING =
  /vault|token|securestring|secureobject|authorization|cookie|client_?secret|grant_type|\/list|secrets\/|sign-?in|log-?in|authenticate|begingetaccess|regenerate|\/keys\/|api-?key|functions-key|password|sig=|code=|hook|accountkey|accesskey/i;
const telling = (text: string): boolean => TELLING.test(text);
const mayReadGlobal = (text: string): boolean => /globalParameters/i.test(text);

const FLOWS = new WeakMap<readonly Resource[], Flow>();

/** The activities of a pipeline that show a secret, in the order of writing. */
export function leaksOf(pipeline: Resource): readonly Leak[] {
  const all = pipeline.others(pipeline.type);
  let flow = FLOWS.get(all);
  if (!flow) {
    flow = new Flow(all, worldAround(pipeline));
    FLOWS.set(all, flow);
  }
  return flow.leaksOf(pipeline);
}

/** Types of the resources that `leaksOf` takes. */
export { PIPELINE_TYPES };

class Flow {
  readonly #world: World;
  readonly #reached = new Set<State>();

  constructor(pipelines: readonly Resource[], world: World) {
    this.#world = world;
    const { globals } = this.#world;
    const start = pipelines
      .filter((one) => one.sourceMay(telling) || (globals.size > 0 && one.sourceMay(mayReadGlobal)))
      .map((one) => this.#world.state(one));
    const demanded = start.flatMap((state) => [...demandOf(state, this.#world)]);
    this.#follow([...start, ...triggered(this.#world), ...demanded]);
  }

  leaksOf(pipeline: Resource): readonly Leak[] {
    const state = this.#world.state(pipeline);
    return this.#reached.has(state) ? state.steps.flatMap((step) => this.#leak(step, state) ?? []) : [];
  }

  /** Until nothing new becomes known. Taints are only ever added, so this ends. */
  #follow(start: readonly State[]): void {
    const waiting = new Set(start);
    for (const state of waiting) {
      waiting.delete(state);
      this.#reached.add(state);
      for (const other of this.#settle(state)) waiting.add(other);
    }
  }

  /** Spreads secrets within a pipeline; gives the pipelines that have to be looked at (again). */
  #settle(state: State): readonly State[] {
    const others = new Set<State>();
    // There and back: variables are set before they are used, and in loops the other way round.
    const back = state.steps.toReversed();
    for (let round = 0, changed = true; changed; round++) {
      changed = false;
      for (const step of round % 2 === 0 ? state.steps : back)
        changed = this.#pass(step, state, others) || changed;
    }
    return [...others];
  }

  /** What a step passes on; true when that is news within its pipeline. */
  #pass(step: Step, state: State, others: Set<State>): boolean {
    if (step.type === 'executepipeline') this.#call(step, state, others);
    else if (step.type === 'filter') return this.#filter(step, state);
    else if (isSetter(step))
      return isReturn(step) ? this.#return(step, state, others) : this.#set(step, state);
    return false;
  }

  #set(step: Step, state: State): boolean {
    const name = step.at.at('typeProperties.variableName').text?.toLowerCase();
    if (isSure(state.variables, name)) return false;
    const value = step.at.at('typeProperties.value');
    const taint = this.#incoming(step, state)?.taint ?? writtenTaint(value, name ?? '', step.at.at('name'));
    if (!taint || name === undefined) return false;
    return remember(state.variables, name, extended(taint, step, `'${step.name}' puts it into a variable.`));
  }

  #return(step: Step, state: State, others: Set<State>): boolean {
    const value = step.at.at('typeProperties.value');
    const items = value.items();
    for (const item of items.length > 0 ? items : [value]) {
      const found = this.#find(item.mentions(), step, state);
      if (!found) continue;
      const taint = extended(found.taint, step, `'${step.name}' returns it to the calling pipeline.`);
      if (remember(state.returned, item.at('key').text?.toLowerCase() ?? '*', taint))
        for (const caller of this.#world.callersOf(state)) others.add(caller.state);
    }
    return false;
  }

  #filter(step: Step, state: State): boolean {
    if (isSure(state.outputs, step.name.toLowerCase())) return false;
    const found = this.#incoming(step, state);
    if (!found) return false;
    const taint = extended(found.taint, step, `'${step.name}' picks from it.`);
    return remember(state.outputs, step.name.toLowerCase(), taint);
  }

  #call(step: Step, state: State, others: Set<State>): void {
    const called = this.#world.calledBy(step, state);
    if (!called) return;
    for (const argument of step.at.at('typeProperties.parameters').entries()) {
      if (isSure(called.parameters, argument.key.toLowerCase())) continue;
      const taint =
        this.#find(argument.mentions(), step, state)?.taint ??
        writtenTaint(argument, argument.key, step.at.at('name'));
      if (!taint) continue;
      const handed = extended(taint, step, `'${step.name}' hands it to '${argument.key}'.`);
      if (remember(called.parameters, argument.key.toLowerCase(), handed)) others.add(called);
    }
  }

  /** The first secret that a step reads. */
  #incoming(step: Step, state: State): Found | undefined {
    const mentions = step.type === 'filter' ? step.at.at('typeProperties.items').mentions() : step.mentions;
    return this.#find(mentions, step, state);
  }

  /** The surest of the secrets that are read, the first of several. */
  #find(mentions: readonly Mention[], step: Step, state: State): Found | undefined {
    let doubtful: Found | undefined;
    for (const mention of mentions) {
      const taint = this.#taintOf(mention, step, state);
      if (!taint || isOwnAnswer(mention, step) || isName(mention, step, state, this.#world)) continue;
      if (!taint.doubtful) return { taint, by: mention.by };
      doubtful ??= { taint, by: mention.by };
    }
    return doubtful;
  }

  #taintOf({ of, name, path }: Mention, step: Step, state: State): Taint | undefined {
    if (isHarmless(path)) return undefined;
    const key = name.toLowerCase();
    if (of === 'parameter') return state.parameters.get(key);
    if (of === 'variable') return state.variables.get(key);
    if (of === 'global') return this.#world.globals.get(key);
    if (of === 'item') return SECRET_ITEM.test(path) ? this.#item(step, state) : undefined;
    return this.#answer(key, path, state);
  }

  /** What the loop around a step walks over. */
  #item(step: Step, state: State): Taint | undefined {
    const loop = loopAround(step, state);
    const found = loop && this.#incoming(loop, state);
    return found && extended(found.taint, loop, `'${loop.name}' walks over it.`);
  }

  #answer(name: string, path: string, state: State): Taint | undefined {
    const step = state.named.get(name);
    if (!step) return undefined;
    const source = state.sources.get(name)?.find(({ gives }) => gives(path));
    if (source) return sourceTaint(step, source);
    if (step.type === 'filter') return filtered(path) ? state.outputs.get(name) : undefined;
    return step.type === 'executepipeline' ? this.#received(step, path, state) : undefined;
  }

  #received(step: Step, path: string, state: State): Taint | undefined {
    const [output = 'output', member = 'pipelinereturnvalue', key] = path.split('.').filter(Boolean);
    if (output !== 'output' || member !== 'pipelinereturnvalue') return undefined;
    const returned = this.#world.calledBy(step, state)?.returned;
    const any = key === undefined || key === '*';
    const taint = any ? returned?.values().next().value : (returned?.get(key) ?? returned?.get('*'));
    return taint && extended(taint, step, `'${step.name}' receives it.`);
  }

  #leak(step: Step, state: State): Leak | undefined {
    const found = this.#incoming(step, state) ?? byPlace(step, state);
    const source = state.sources.get(step.name.toLowerCase())?.[0];
    const uses = found !== undefined && showsInput(step);
    const answers = source !== undefined && !step.secureOutput;
    const repeats = found !== undefined && step.type === 'setvariable' && !step.secureOutput;
    if (!uses && !answers && !repeats) return undefined;
    const told = (uses || repeats) && found ? found.taint : source && sourceTaint(step, source);
    const at = (answers && !uses) || !found ? addressProperty(step) : found.by;
    const answer = answers && source.what !== told?.what ? source.what : undefined;
    return told && { step, at, taint: told, answer, reads: answers, uses: uses || repeats };
  }
}

/** Nothing more is to be learnt about a name. */
function isSure(known: ReadonlyMap<string, Taint>, name: string | undefined): boolean {
  const taint = name === undefined ? undefined : known.get(name);
  return taint !== undefined && !taint.doubtful;
}

/** A part of a filter's output that may be the secret: an item, or a member of one that is called like a secret. */
function filtered(path: string): boolean {
  const below = /^output(?:\.value(?:\.(?:\d+|\*))?)?(?:\.(.*))?$/.exec(path);
  return path === '' || (below !== null && SECRET_ITEM.test(below[1] ?? ''));
}

/** Loops and branches show no input of their own. */
const SILENT = new Set(['ifcondition', 'foreach', 'until', 'switch', 'wait', 'validation']);

/** Switches of an activity that has none do nothing. */
function showsInput(step: Step): boolean {
  return !(step.secureInput && step.protectable) && !SILENT.has(step.type);
}

function isOwnAnswer({ of, name }: Mention, step: Step): boolean {
  return of === 'activity' && name.toLowerCase() === step.name.toLowerCase();
}

function byPlace(step: Step, state: State): Found | undefined {
  const place = credentialsOf(step, state.pipeline)[0];
  return place && { taint: { what: 'a credential', way: [] }, by: place.at };
}

function addressProperty(step: Step): Property {
  const url = step.at.at('typeProperties.url');
  return url.absent ? step.at.at('name') : url;
}
