/** Names that pipelines read where nothing but a secret may stand, and the places where those names get their values. */
import type { Mention, Property, Resource } from '@forearm/core';
import { activitiesOf, PIPELINE_TYPES } from '../shared/activities.ts';

/** Lower-cased names of one kind that are read in some properties. */
export function namesRead(places: readonly Property[], kind: Mention['of']): ReadonlySet<string> {
  const reads = places.flatMap((place) => place.mentions());
  return new Set(reads.filter(({ of }) => of === kind).map(({ name }) => name.toLowerCase()));
}

/** Where a pipeline gives values to variables that it uses as secrets: their defaults, and what activities set. */
export function valuesOfVariables(pipeline: Resource, places: readonly Property[]): readonly Property[] {
  const names = namesRead(places, 'variable');
  if (names.size === 0) return [];
  const declared = pipeline.at('properties.variables').entries();
  const set = activitiesOf(pipeline).filter((one) =>
    names.has(one.at('typeProperties.variableName').text?.toLowerCase() ?? ''),
  );
  return [
    ...declared.filter(({ key }) => names.has(key.toLowerCase())).map((one) => one.at('defaultValue')),
    ...set.map((one) => one.at('typeProperties.value')),
  ];
}

/** The values of the global parameters that some pipeline of the factory uses as a secret. */
export function valuesOfGlobals(
  factory: Resource,
  placesOf: (pipeline: Resource) => readonly Property[],
): readonly Property[] {
  const declared = [
    ...factory.at('properties.globalParameters').entries(),
    ...(/\/globalparameters$/i.test(factory.type) ? factory.at('properties').entries() : []),
  ];
  if (declared.length === 0) return [];
  const pipelines = PIPELINE_TYPES.flatMap((type) => factory.others(type));
  const names = namesRead(pipelines.flatMap(placesOf), 'global');
  return declared.filter(({ key }) => names.has(key.toLowerCase())).map((one) => one.at('value'));
}
