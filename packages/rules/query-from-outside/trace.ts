/** Where a value in a query comes from: followed back through variables, loops, filters and whoever starts the pipeline. */
import type { Mention, Property, Resource } from '@forearm/core';
import { startsOf, TRIGGER_TYPES } from '../shared/factory/starts.ts';
import { loopAround, type State, settersOf, type World } from '../shared/factory/state.ts';
import type { Step } from '../shared/factory/steps.ts';

/** Somebody else who decides what a value is. */
export interface Outsider {
  /** For messages: `the answer of 'Ask partner'`. */
  readonly what: string;
  readonly at: Property;
}

/** Activities whose answer somebody else writes. */
const ASKING = new Set(['webactivity', 'webhook', 'azurefunctionactivity']);
/** What the service itself says about a call. */
const OWN =
  /^output\.(?:statuscode|adfwebactivityresponseheaders|executionduration|effectiveintegrationruntime|durationinqueue|billingreference)\b/;
/** What is in an event: the name of a file that was uploaded, or whatever the sender wrote. Other triggers tell times. */
const EVENT = /^outputs\.body\b|^outputs$|^$/;
/** Hops backwards; what comes from farther away is not told. */
const DEEPEST = 40;

/** Where something is read: in an activity of a pipeline, or in a trigger that starts it. */
interface Reader {
  readonly world: World;
  readonly state: State;
  readonly step?: Step | undefined;
  readonly depth: number;
}

/** What is known of parameters and variables; nobody, while it is being found out. */
const KNOWN = new WeakMap<State, Map<string, Outsider | undefined>>();

/** Who outside of the factory decides what a step's text reads; undefined when nobody is known to. */
export function outsiderBehind(
  mentions: readonly Mention[],
  step: Step,
  state: State,
  world: World,
): Outsider | undefined {
  return first(mentions, { world, state, step, depth: 0 });
}

function first(mentions: readonly Mention[], reader: Reader): Outsider | undefined {
  for (const mention of mentions) {
    const outsider = behind(mention, reader);
    if (outsider) return outsider;
  }
  return undefined;
}

function behind(mention: Mention, reader: Reader): Outsider | undefined {
  const { by, of, path } = mention;
  if (reader.depth > DEEPEST) return undefined;
  const next = { ...reader, depth: reader.depth + 1 };
  switch (of) {
    case 'trigger':
      return EVENT.test(path) ? { what: 'what an event carries', at: by } : undefined;
    case 'activity':
      return behindAnswer(mention, next);
    case 'item':
      return behindItem(next);
    case 'variable':
    case 'parameter':
      return remembered(`${of} ${mention.name.toLowerCase()}`, reader.state, () =>
        of === 'variable'
          ? behindVariable(mention.name, next)
          : behindParameter(mention.name, reader.state, next),
      );
    default:
      return undefined;
  }
}

function remembered(key: string, state: State, find: () => Outsider | undefined): Outsider | undefined {
  const known = KNOWN.get(state) ?? new Map<string, Outsider | undefined>();
  KNOWN.set(state, known);
  if (!known.has(key)) {
    known.set(key, undefined);
    known.set(key, find());
  }
  return known.get(key);
}

function behindAnswer({ name, path }: Mention, reader: Reader): Outsider | undefined {
  const step = reader.state.named.get(name.toLowerCase());
  if (step?.type === 'filter')
    return first(step.at.at('typeProperties.items').mentions(), { ...reader, step });
  if (!step || !ASKING.has(step.type) || !path.startsWith('output') || OWN.test(path)) return undefined;
  return { what: `the answer of '${step.name}'`, at: step.at.at('name') };
}

/** What the innermost loop around a step walks over. */
function behindItem(reader: Reader): Outsider | undefined {
  const { state, step } = reader;
  const loop = step && loopAround(step, state);
  return loop && first(loop.at.at('typeProperties.items').mentions(), { ...reader, step: loop });
}

function behindVariable(name: string, reader: Reader): Outsider | undefined {
  for (const step of settersOf(name, reader.state)) {
    const outsider = first(step.at.at('typeProperties.value').mentions(), { ...reader, step });
    if (outsider) return outsider;
  }
  return undefined;
}

/** What callers and triggers give for a parameter. */
function behindParameter(name: string, called: State, reader: Reader): Outsider | undefined {
  for (const { state, step } of reader.world.callersOf(called)) {
    const given = step.at.at(`typeProperties.parameters.${name}`);
    const outsider = first(given.mentions(), { ...reader, state, step });
    if (outsider) return outsider;
  }
  for (const start of startsIn(called, reader.world)) {
    const outsider = first(start.at(`parameters.${name}`).mentions(), { ...reader, step: undefined });
    if (outsider) return outsider;
  }
  return undefined;
}

const STARTS = new WeakMap<State, readonly Property[]>();

/** Where triggers start a pipeline. */
function startsIn(state: State, world: World): readonly Property[] {
  const starts =
    STARTS.get(state) ??
    triggersOf(state.pipeline).flatMap((trigger) =>
      startsOf(trigger).filter(
        (start) => world.named(start.at('pipelineReference.referenceName').text, trigger) === state,
      ),
    );
  STARTS.set(state, starts);
  return starts;
}

/** Texts without which a trigger hands over no part of an event. */
const mayTell = (text: string): boolean => /trigger(?:body|outputs)?\s*\(/i.test(text);

function triggersOf(pipeline: Resource): readonly Resource[] {
  return TRIGGER_TYPES.flatMap((type) => pipeline.others(type)).filter((one) => one.sourceMay(mayTell));
}
