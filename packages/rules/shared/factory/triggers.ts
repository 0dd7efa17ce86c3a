/** Secrets that triggers hand to the pipelines that they start. */
import type { Resource } from '@forearm/core';
import type { State, World } from './state.ts';
import { remember, writtenTaint } from './taint.ts';

const TYPES = ['Microsoft.DataFactory/factories/triggers', 'Microsoft.Synapse/workspaces/triggers'];

/** Remembers the secrets that are written in triggers; gives the pipelines that get one. */
export function triggered(world: World): readonly State[] {
  const triggers = TYPES.flatMap((type) => world.pipelines[0]?.others(type) ?? []);
  return triggers.flatMap((trigger) => startedBy(trigger, world));
}

function startedBy(trigger: Resource, world: World): readonly State[] {
  // A tumbling window starts one pipeline, other triggers a list of them.
  const starts = [...trigger.at('properties.pipelines').items(), trigger.at('properties.pipeline')];
  return starts.flatMap((start) => {
    const reference = start.at('pipelineReference.referenceName');
    const state = world.named(reference.text, trigger);
    const given = start.at('parameters').entries();
    return given.flatMap((one) => {
      const taint = state && writtenTaint(one, one.key, reference);
      return taint && remember(state.parameters, one.key.toLowerCase(), taint) ? [state] : [];
    });
  });
}
