/** Who a traffic rule lets in: its source addresses and service tags, as far as they are known. */
import type { Property, Scalar } from '@forearm/core';
import { addressesOf, isAnywhere, type Reach, reachOf } from './addresses.ts';
import type { Interval } from './intervals.ts';

/** Who may come in: a part of the internet, or every customer of Azure. */
export interface Source {
  /** The property that lets them in. */
  readonly at: Property;
  readonly reach: Exclude<Reach, 'narrow'> | 'azure';
  /** All that the rule names, to be met by a denial; undefined for service tags. */
  readonly addresses: readonly Interval[] | undefined;
}

/** The values that a property has or may have; none when it is unknown or the deployer still chooses. */
export function scalarsOf(property: Property): readonly Scalar[] {
  const { scalar, value } = property;
  if (scalar !== undefined) return [scalar];
  if (value.kind !== 'oneOf' || value.choice === 'allowed') return [];
  return value.options.flatMap((option) =>
    option.kind === 'literal' && typeof option.value !== 'bigint' ? [option.value] : [],
  );
}

/** The properties at the given paths that are written; lists become their items, objects what they stand for. */
export function written(rule: Property, paths: readonly string[]): readonly Property[] {
  return paths.flatMap((path) => {
    const property = rule.at(path);
    const isList = property.value.kind === 'array' || property.items().length > 0;
    return isList ? property.items().map(named) : property.absent ? [] : [property];
  });
}

/** `{ "addressPrefix": "*" }` of virtual network managers, `{ "id": … }` of application security groups. */
function named(item: Property): Property {
  if (item.value.kind !== 'object') return item;
  const prefix = item.at('addressPrefix');
  return prefix.absent ? item.at('id') : prefix;
}

/** The widest source of a rule that is no matter of course; undefined when only known parties may come in. */
export function internetSource(rule: Property, paths: readonly string[]): Source | undefined {
  const all = written(rule, paths);
  return one(all, 'anywhere') ?? together(rule, paths) ?? one(all, 'wide') ?? azure(all);
}

function one(all: readonly Property[], reach: 'anywhere' | 'wide'): Source | undefined {
  for (const property of all) {
    const at = property.mayBe((value) => reachOfScalar(value) === reach);
    if (at) return { at, reach, addresses: [at, ...all].flatMap(meant) };
  }
  return undefined;
}

/** Who says `*` thinks of IPv4: a denial for all of that is meant for everybody. */
function meant({ text }: Property): readonly Interval[] {
  return addressesOf(text !== undefined && isAnywhere(text) ? '0.0.0.0/0' : (text ?? '')) ?? [];
}

/** Prefixes that are harmless each, and the internet together: `0.0.0.0/1` and `128.0.0.0/1`. */
function together(rule: Property, paths: readonly string[]): Source | undefined {
  for (const path of paths) {
    const list = rule.at(path);
    const addresses = list.items().flatMap((item) => addressesOf(item.text ?? '') ?? []);
    const reach = reachOf(addresses);
    if (reach === 'anywhere') return { at: list, reach, addresses };
  }
  return undefined;
}

/** `AzureCloud` is every virtual machine that anybody rents. */
function azure(all: readonly Property[]): Source | undefined {
  for (const property of all) {
    const at = property.mayBe((value) => typeof value === 'string' && /^azurecloud(\.|$)/i.test(value));
    if (at) return { at, reach: 'azure', addresses: undefined };
  }
  return undefined;
}

function reachOfScalar(value: Scalar): Reach {
  return typeof value === 'string' ? reachOf(addressesOf(value) ?? []) : 'narrow';
}
