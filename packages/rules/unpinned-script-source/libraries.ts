/** Libraries of clusters and pools without a version. */
import type { Property, Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { stepsOf } from '../shared/factory/steps.ts';
import { isOpenCoordinate, isOpenRequirement } from './packages.ts';
import { isClearSource } from './sources.ts';

/** A library that is installed in whatever version there is. */
export interface OpenLibrary {
  readonly at: Property;
  readonly name: string;
}

/** Libraries of Databricks activities, and the requirements of Spark pools. */
export function openLibraries(resource: Resource): readonly OpenLibrary[] {
  const libraries = librariesOf(resource);
  return libraries.length > 0 ? libraries.flatMap(ofActivity) : ofPool(resource);
}

/** Libraries that are fetched over http://, themselves or from their index. */
export function clearLibraries(resource: Resource): readonly Property[] {
  return librariesOf(resource)
    .flatMap((library) => [...library.strings()])
    .filter(({ parts }) => isClearSource(parts[0] ?? ''));
}

function librariesOf(resource: Resource): readonly Property[] {
  if (!resource.isType(...PIPELINE_TYPES)) return [];
  return stepsOf(resource).flatMap(({ at }) => at.at('typeProperties.libraries').items());
}

const KINDS: readonly (readonly [path: string, isOpen: (name: string) => boolean])[] = [
  ['pypi.package', isOpenRequirement],
  ['maven.coordinates', isOpenCoordinate],
];

function ofActivity(library: Property): readonly OpenLibrary[] {
  const named = KINDS.flatMap(
    ([path, isOpen]) => library.at(path).mayBe((name) => isOpen(String(name))) ?? [],
  );
  const cran = library.at('cran.repo').absent ? library.at('cran.package') : undefined;
  return [...named, ...(cran?.text ? [cran] : [])].map((at) => ({ at, name: at.print() }));
}

function ofPool(pool: Resource): readonly OpenLibrary[] {
  const content = pool.at('properties.libraryRequirements.content');
  // The same place takes a conda environment, in YAML.
  const text = /^[ \t]*(?:name|channels|dependencies)[ \t]*:/m.test(content.text ?? '')
    ? undefined
    : content.text;
  const open = text?.split(/\r?\n/).find(isOpenRequirement);
  return open === undefined ? [] : [{ at: content, name: `'${open.trim()}'` }];
}
