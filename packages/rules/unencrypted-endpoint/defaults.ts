/** What a web activity calls when its address is a variable or global parameter that keeps its default. */
import type { Property, Resource } from '@forearm/core';
import { activitiesOf } from '../shared/activities.ts';

/** The defaults of the variable or global parameter that an address of a pipeline begins with. */
export function defaultsOf(url: Property): readonly Property[] {
  if (url.text !== undefined || url.parts[0] !== undefined) return [];
  const [first, ...more] = url.mentions();
  if (!first || (more.length > 0 && url.parts.length === 0)) return [];
  const { resource } = url;
  if (first.of === 'variable') return entry(resource.at('properties.variables'), first.name, 'defaultValue');
  if (first.of === 'item') return itemsOf(url, first.path);
  return first.of === 'global' ? globals(resource, first.name) : [];
}

/** What the loop around an activity walks over, as far as it is written. */
function itemsOf(url: Property, path: string): readonly Property[] {
  const around = activitiesOf(url.resource).filter(({ path: at }) => url.path.startsWith(`${at}.`));
  const loop = around.findLast((activity) => activity.at('type').is('ForEach'));
  const items = loop?.at('typeProperties.items').items() ?? [];
  return items.map((item) => (path === '' ? item : item.at(path)));
}

function globals(pipeline: Resource, name: string): readonly Property[] {
  const [only, ...others] = pipeline.others('Microsoft.DataFactory/factories');
  const factory = pipeline.parent ?? (others.length === 0 ? only : undefined);
  return factory ? entry(factory.at('properties.globalParameters'), name, 'value') : [];
}

function entry(of: Property, name: string, key: string): readonly Property[] {
  const found = of.entries().find((one) => one.key.toLowerCase() === name.toLowerCase());
  return found ? [found.at(key)] : [];
}
