/** Diagnostic settings: which ones are put on a resource, what they collect and where they send it. */
import type { Property, Resource } from '@forearm/core';
import { unknownOf } from './printed-names.ts';

const SETTINGS = 'Microsoft.Insights/diagnosticSettings';
/** The spelling as a child of the resource. */
const AS_CHILD = 'providers/diagnosticSettings';

/** Where logs can be sent. https://learn.microsoft.com/azure/templates/microsoft.insights/diagnosticsettings */
const DESTINATIONS = [
  'workspaceId',
  'storageAccountId',
  'eventHubAuthorizationRuleId',
  'serviceBusRuleId',
  'marketplacePartnerId',
] as const;

/** Both spellings of the settings of a resource type. */
export function settingTypes(types: readonly string[]): readonly string[] {
  return [SETTINGS, ...types.map((type) => `${type}/${AS_CHILD}`)];
}

/** Settings that are certainly put on a resource, and whether there may be others. */
export interface Found {
  readonly certain: readonly Resource[];
  readonly possible: boolean;
}

/** The settings of the estate that are put on a resource of this type and name. `from` is any resource of the estate. */
export function settingsOn(type: string, name: string, from: Resource): Found {
  const lists = [from.others(SETTINGS), from.others(`${type}/${AS_CHILD}`)];
  const own = name.toLowerCase();
  const indexes = lists.map(indexOf);
  const found = indexes.flatMap((index) => index.byType.get(type.toLowerCase()) ?? []);
  return {
    certain: found.flatMap(({ byName }) => byName.get(own) ?? []),
    possible:
      indexes.some((index) => index.anywhere) ||
      found.some(({ unknowns }) => [...unknowns].some((unknown) => unknown !== unknownOf(own))),
  };
}

/** Settings by what they are put on. */
interface Index {
  readonly byType: ReadonlyMap<string, OfType>;
  /** Nobody knows what one of them is put on. */
  readonly anywhere: boolean;
}

interface OfType {
  readonly byName: Map<string, Resource[]>;
  /** What is unknown of the names: a name of which something else is unknown may be any of them. */
  readonly unknowns: Set<string>;
}

/** Made once for each list of an estate. */
const INDEXES = new WeakMap<readonly Resource[], Index>();

function indexOf(settings: readonly Resource[]): Index {
  let index = INDEXES.get(settings);
  if (!index) {
    index = indexed(settings);
    INDEXES.set(settings, index);
  }
  return index;
}

function indexed(settings: readonly Resource[]): Index {
  const byType = new Map<string, OfType>();
  for (const setting of settings) {
    if (!setting.extended) continue;
    const { type, name } = setting.extended;
    const own = byType.get(type) ?? { byName: new Map<string, Resource[]>(), unknowns: new Set<string>() };
    byType.set(type, own);
    own.byName.set(name, [...(own.byName.get(name) ?? []), setting]);
    own.unknowns.add(unknownOf(name));
  }
  // Without a scope they are those of the subscription or the resource group itself.
  return { byType, anywhere: settings.some((one) => !one.extended && one.reach === undefined) };
}

/** Certainly no destination is written. */
export function goesNowhere(setting: Resource): boolean {
  return DESTINATIONS.every((key) => isMissing(setting.at(`properties.${key}`)));
}

/** Certainly an archive is the only destination. */
export function goesToStorageOnly(setting: Resource): boolean {
  const others = DESTINATIONS.filter((key) => key !== 'storageAccountId');
  const storage = setting.at('properties.storageAccountId');
  return !isMissing(storage) && others.every((key) => isMissing(setting.at(`properties.${key}`)));
}

function isMissing(destination: Property): boolean {
  return destination.absent || destination.is([null, '']) !== undefined;
}

/** What a setting says about one category of logs. */
export interface Verdict {
  /** It collects it, or may for all we know. */
  readonly collected: boolean;
  /** Where it is switched off. */
  readonly off?: Property | undefined;
}

/** Whether a setting collects at least one of these categories. */
export function verdictOn(setting: Resource, categories: readonly string[]): Verdict {
  const logs = setting.at('properties.logs');
  if (logs.unknown || logs.open) return { collected: true };
  const entries = logs.items().filter((entry) => mayMean(entry, categories));
  const switches = entries.map((entry) => entry.at('enabled').mayBe([false, 'false']));
  const off = switches.find((one) => one !== undefined);
  return { collected: switches.some((one) => one === undefined), off };
}

/** A group of categories means them all: `allLogs`, or `audit`, which holds what matters. */
function mayMean(entry: Property, categories: readonly string[]): boolean {
  if (entry.unknown) return true;
  const category = entry.at('category');
  const group = entry.at('categoryGroup');
  return !isMissing(group) || category.unknown || category.mayBe(categories) !== undefined;
}
