/** Where a value in a query comes from: followed back through variables, loops and calling pipelines. */
import type { Mention, Property, Resource } from '@forearm/core';
import { isReturn, isSetter, type State, type World } from '../shared/factory/state.ts';
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
const TRIGGERS = ['Microsoft.DataFactory/factories/triggers', 'Microsoft.Synapse/workspaces/triggers'];

/** One thing that is read, where it is read. */
interface Read {
  readonly mention: Mention;
  readonly state: State;
  /** The activity that reads it; none in a trigger. */
  readonly step?: Step | undefined;
}

/** Who outside of the factory decides what a step's text reads; undefined when nobody is known to. */
export function outsiderBehind(
  mentions: readonly Mention[],
  step: Step,
  state: State,
  world: World,
): Outsider | undefined {
  const waiting: Read[] = mentions.map((mention) => ({ mention, state, step }));
  const seen = new Set<string>();
  for (const read of waiting) {
    const { of, name, path } = read.mention;
    const key = `${read.state.pipeline.name}|${of}|${name}|${path}`.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    const outsider = outsiderOf(read);
    if (outsider) return outsider;
    waiting.push(...behind(read, world));
  }
  return undefined;
}

function outsiderOf({ mention: { by, name, of, path }, state }: Read): Outsider | undefined {
  if (of === 'trigger') return EVENT.test(path) ? { what: 'what an event carries', at: by } : undefined;
  const step = of === 'activity' ? state.named.get(name.toLowerCase()) : undefined;
  if (!step || !ASKING.has(step.type) || !path.startsWith('output') || OWN.test(path)) return undefined;
  return { what: `the answer of '${step.name}'`, at: step.at.at('name') };
}

function behind(read: Read, world: World): readonly Read[] {
  const { mention, state, step } = read;
  const name = mention.name.toLowerCase();
  const inside = (at: Property): readonly Read[] =>
    at.mentions().map((one) => ({ mention: one, state, step }));
  if (mention.of === 'variable')
    return settersOf(name, state).flatMap((setter) =>
      setter.at
        .at('typeProperties.value')
        .mentions()
        .map((one) => ({ mention: one, state, step: setter })),
    );
  if (mention.of === 'item') return step ? loopItems(step, state) : [];
  if (mention.of === 'parameter') return handedOver(name, state, world);
  const source = mention.of === 'activity' ? state.named.get(name) : undefined;
  return source?.type === 'filter' ? inside(source.at.at('typeProperties.items')) : [];
}

function settersOf(name: string, state: State): readonly Step[] {
  return state.steps.filter(
    (one) => isSetter(one) && !isReturn(one) && one.at.at('typeProperties.variableName').is(name),
  );
}

/** What the innermost loop around a step walks over. Containers stand before what they contain. */
function loopItems(step: Step, state: State): readonly Read[] {
  const around = state.steps.filter(
    ({ at, type }) => type === 'foreach' && step.at.path.startsWith(`${at.path}.`),
  );
  const loop = around.at(-1);
  const items = loop?.at.at('typeProperties.items').mentions() ?? [];
  return items.map((mention) => ({ mention, state, step: loop }));
}

/** What callers and triggers give for a parameter. */
function handedOver(name: string, state: State, world: World): readonly Read[] {
  const called = world.callersOf(state).flatMap(({ state: caller, step }) =>
    step.at
      .at(`typeProperties.parameters.${name}`)
      .mentions()
      .map((mention) => ({ mention, state: caller, step })),
  );
  const started = startsOf(state, world).flatMap((start) =>
    start
      .at(`parameters.${name}`)
      .mentions()
      .map((mention) => ({ mention, state })),
  );
  return [...called, ...started];
}

/** Where triggers start a pipeline. A tumbling window starts one, other triggers a list of them. */
function startsOf(state: State, world: World): readonly Property[] {
  return triggersOf(state.pipeline).flatMap((trigger) =>
    [...trigger.at('properties.pipelines').items(), trigger.at('properties.pipeline')].filter(
      (start) => world.named(start.at('pipelineReference.referenceName').text, trigger) === state,
    ),
  );
}

function triggersOf(pipeline: Resource): readonly Resource[] {
  return TRIGGERS.flatMap((type) => pipeline.others(type));
}
