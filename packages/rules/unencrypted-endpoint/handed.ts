/** Clear-text addresses that an activity hands to what it runs: parameters, settings, extended properties. */
import type { Property } from '@forearm/core';
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

/** Whole values that are addresses beginning with http://. */
export function handedAddresses(activity: Property): readonly Property[] {
  return HANDED.flatMap((path) => [...activity.at(path).strings()]).filter(
    (text) => isCalled(text) && isClear(text) && !/\s/.test((text.text ?? '').trim()),
  );
}
