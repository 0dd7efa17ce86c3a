/** The activities of a pipeline, those inside loops and branches included. */
import type { Property, Resource } from '@forearm/core';
import { artefactTypes } from './factory/services.ts';

/** Types of the resources that hold activities. */
export const PIPELINE_TYPES: readonly string[] = artefactTypes('pipelines');
const LISTS = ['activities', 'ifTrueActivities', 'ifFalseActivities', 'defaultActivities'];
/** Studio nests two deep; the bound only matters for hostile input. */
const DEEPEST = 30;

const KNOWN = new WeakMap<Resource, readonly Property[]>();

/** All activities of a pipeline in the order of writing, a container before what it contains; looked for once. */
export function activitiesOf(pipeline: Resource): readonly Property[] {
  let activities = KNOWN.get(pipeline);
  if (!activities) {
    activities = listed(pipeline.at('properties.activities'), 0);
    KNOWN.set(pipeline, activities);
  }
  return activities;
}

function listed(list: Property, depth: number): readonly Property[] {
  if (depth > DEEPEST) return [];
  return list.items().flatMap((activity) => [activity, ...inside(activity.at('typeProperties'), depth + 1)]);
}

function inside(properties: Property, depth: number): readonly Property[] {
  const lists = LISTS.map((key) => properties.at(key));
  const cases = properties.at('cases').items();
  return [...lists, ...cases.map((one) => one.at('activities'))].flatMap((list) => listed(list, depth));
}
