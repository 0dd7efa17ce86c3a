/** Secrets that triggers hand to the pipelines that they start. */
import type { Resource } from '@forearm/core';
import { startsOf, TRIGGER_TYPES } from './starts.ts';
import type { State, World } from './state.ts';
import { remember, writtenTaint } from './taint.ts';

/** Remembers the secrets that are written in triggers; gives the pipelines that get one. */
export function triggered(world: World): readonly State[] {
  const triggers = TRIGGER_TYPES.flatMap((type) => world.pipelines[0]?.others(type) ?? []);
  return triggers.flatMap((trigger) => startedBy(trigger, world));
}

function startedBy(trigger: Resource, world: World): readonly State[] {
  return startsOf(trigger).flatMap((start) => {
    const reference = start.at('pipelineReference.referenceName');
    const state = world.named(reference.text, trigger);
    const given = start.at('parameters').entries();
    return given.flatMap((one) => {
      const taint = state && writtenTaint(one, one.key, reference);
      return taint && remember(state.parameters, one.key.toLowerCase(), taint) ? [state] : [];
    });
  });
}
