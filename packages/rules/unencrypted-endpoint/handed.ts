/** Clear-text addresses that an activity hands to what it runs: parameters, settings, extended properties. */
import type { Property, Resource } from '@forearm/core';
import { startsOf } from '../shared/factory/starts.ts';
import { isCalled, isClear } from './addresses.ts';

/** Where activities keep what they hand over. */
const HANDED = [
  'typeProperties.parameters',
  'typeProperties.baseParameters',
  'typeProperties.extendedProperties',
  'typeProperties.defines',
  'typeProperties.arguments',
  'linkedServiceName.parameters',
  'inputs',
  'outputs',
  'typeProperties.dataset.parameters',
];

/** Clear-text addresses that a trigger starts its pipelines with. */
export function triggeredAddresses(trigger: Resource): readonly Property[] {
  return startsOf(trigger)
    .flatMap((start) => [...start.at('parameters').strings()])
    .filter(isAddress);
}

const mayHand = (text: string): boolean => /http:\\?\/\\?\//i.test(text);

/** Whole values that are addresses beginning with http://. */
export function handedAddresses(activity: Property): readonly Property[] {
  if (!activity.resource.sourceMay(mayHand)) return [];
  return HANDED.flatMap((path) => [...activity.at(path).strings()]).filter(isAddress);
}

function isAddress(text: Property): boolean {
  return isCalled(text) && isClear(text) && !/\s/.test((text.text ?? '').trim());
}
