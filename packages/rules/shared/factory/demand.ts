/** Follows credentials backwards: what ends in an `Authorization` header has been a secret from where it came. */
import type { Mention, Property } from '@forearm/core';
import type { Source } from './addresses.ts';
import { credentialsOf, TOKEN_PATH, tellingOf } from './sources.ts';
import { isReturn, isSetter, type State, settersOf, type World } from './state.ts';
import type { Step } from './steps.ts';
import { remember } from './taint.ts';

/** A search for where a credential comes from. */
interface Search {
  readonly world: World;
  /** The activity that uses it. */
  readonly user: Step;
  readonly depth: number;
  /** Pipelines in which a secret was found. */
  readonly found: Set<State>;
}

/** Marks what the credentials of a pipeline come from as secrets; gives the pipelines in which there are any. */
export function demandOf(state: State, world: World): ReadonlySet<State> {
  const found = new Set<State>();
  for (const user of state.steps) {
    const search = { world, user, depth: 0, found };
    for (const mention of user.mentions)
      if (mention.of === 'activity' && TOKEN_PATH.test(mention.path))
        answer(mention, state, search, 'an access token');
    for (const { mentions } of credentialsOf(user, state.pipeline))
      for (const mention of mentions) origin(mention, state, search);
  }
  return found;
}

/** Hops backwards; what comes from farther away begins there for us. */
const DEEPEST = 100;

/** Goes back to where something comes from, once for each thing; false when there is nothing to follow. */
function origin(mention: Mention, state: State, search: Search): boolean {
  const key = `${mention.of} ${mention.name} ${mention.path}`.toLowerCase();
  const known = state.traced.get(key);
  if (known !== undefined || search.depth > DEEPEST) return known ?? false;
  state.traced.set(key, true);
  const found = originBefore(mention, state, { ...search, depth: search.depth + 1 });
  state.traced.set(key, found);
  return found;
}

function originBefore(mention: Mention, state: State, search: Search): boolean {
  if (mention.of === 'activity') return answer(mention, state, search, 'a credential');
  if (mention.of === 'variable') return assigned(mention, state, search);
  return mention.of === 'parameter' && handedOver(mention, state, search);
}

function originOf(value: Property, state: State, search: Search): boolean {
  return tellingOf(value.mentions())
    .map((mention) => origin(mention, state, search))
    .some(Boolean);
}

function answer({ name, path }: Mention, state: State, search: Search, what: string): boolean {
  const step = state.named.get(name.toLowerCase());
  if (!step || !path.startsWith('output') || isSetter(step) || step.type === 'filter') return false;
  if (step.type === 'executepipeline') return returned(step, path, state, search);
  const sources = state.sources.get(name.toLowerCase()) ?? [];
  if (!sources.some(({ gives }) => gives(path))) {
    const source: Source = { what, gives: (read) => read === path };
    state.sources.set(name.toLowerCase(), [...sources, source]);
  }
  search.found.add(state);
  return true;
}

function returned(step: Step, path: string, state: State, search: Search): boolean {
  const key = /^output\.pipelinereturnvalue\.([^.]+)/.exec(path)?.[1];
  const called = key === undefined ? undefined : search.world.calledBy(step, state);
  const values = called?.steps.filter(isReturn).flatMap(({ at }) => at.at('typeProperties.value').items());
  const wanted = values?.filter((value) => value.at('key').text?.toLowerCase() === key) ?? [];
  return wanted.map((value) => called && originOf(value.at('value'), called, search)).some(Boolean);
}

function assigned({ name }: Mention, state: State, search: Search): boolean {
  return settersOf(name, state)
    .map(({ at }) => originOf(at.at('typeProperties.value'), state, search))
    .some(Boolean);
}

/** A parameter is what the callers give; one that they give nothing of known origin is where the credential begins. */
function handedOver({ name }: Mention, state: State, search: Search): boolean {
  const calls = search.world.callersOf(state);
  const known = calls
    .map((call) => originOf(call.step.at.at(`typeProperties.parameters.${name}`), call.state, search))
    .some(Boolean);
  if (!known) {
    const message = `'${search.user.name}' uses the parameter '${name}' as a credential.`;
    const declared = state.pipeline.at(`properties.parameters.${name}.type`);
    const way = [{ property: declared.absent ? search.user.at.at('name') : declared, message }];
    remember(state.parameters, name.toLowerCase(), { what: 'a credential', way });
  }
  search.found.add(state);
  return true;
}
