/** Where triggers start pipelines, and with what. */
import type { Property, Resource } from '@forearm/core';
import { artefactTypes } from './services.ts';

/** Types of triggers. */
export const TRIGGER_TYPES: readonly string[] = artefactTypes('triggers');

/**
 * Each start of a trigger, an object with a `pipelineReference` and `parameters`. A tumbling window starts one pipeline,
 * other triggers a list of them.
 */
export function startsOf(trigger: Resource): readonly Property[] {
  return [...trigger.at('properties.pipelines').items(), trigger.at('properties.pipeline')];
}
