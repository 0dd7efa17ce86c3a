/** Everything in a connection, a pipeline, a trigger or a script that goes over the network in clear text. */
import type { Property, Resource } from '@forearm/core';
import { activitiesOf, PIPELINE_TYPES } from '../shared/activities.ts';
import { codeFindings } from '../shared/code-rows.ts';
import {
  connectionStrings,
  LINKED_SERVICE_TYPES,
  type Weakness,
  weakSwitches,
  weakWords,
} from '../shared/connection-switches.ts';
import { TRIGGER_TYPES } from '../shared/factory/starts.ts';
import { addressesOf, isClear, isClearAtHome } from './addresses.ts';
import { codeRows, mayBeClear } from './code.ts';
import { defaultsOf } from './defaults.ts';
import { handedAddresses, triggeredAddresses } from './handed.ts';
import { switches, words } from './switches.ts';

const fix = 'Call the https:// address.';

/** In the order of kinds: code, addresses, what is called or handed on, switches. */
export function weaknessesOf(resource: Resource): readonly Weakness[] {
  return [
    ...codeFindings(codeRows, resource, mayBeClear).map(({ at, row }) => ({ at, ...row })),
    ...addressesOf(resource, isClear).map(called),
    ...addressesOf(resource, isClearAtHome).map(calledAtHome),
    ...(resource.isType(...TRIGGER_TYPES) ? triggeredAddresses(resource).map(handedOn) : []),
    ...(resource.isType(...PIPELINE_TYPES) ? inActivities(activitiesOf(resource)) : []),
    ...(resource.isType(...LINKED_SERVICE_TYPES) ? inConnection(resource) : []),
  ];
}

function called(at: Property): Weakness {
  return { at, written: 'the address begins with http://', fix };
}

function calledAtHome(at: Property): Weakness {
  return { at, written: 'an address of the own network begins with http://', fix, severity: 'low' };
}

/** Whoever gets it may, or may not, call it. */
function handedOn(at: Property): Weakness {
  return { at, written: 'an address that is handed on begins with http://', fix, severity: 'low' };
}

function inActivities(activities: readonly Property[]): readonly Weakness[] {
  const urls = activities.map((activity) => activity.at('typeProperties.url'));
  const texts = urls.flatMap((url) => [...url.strings(), ...defaultsOf(url)]);
  return [
    ...texts.filter(isClear).map(called),
    ...texts.filter(isClearAtHome).map(calledAtHome),
    ...activities.flatMap(handedAddresses).map(handedOn),
  ];
}

function inConnection(linkedService: Resource): readonly Weakness[] {
  const properties = linkedService.at('properties.typeProperties');
  const type = linkedService.at('properties.type').text ?? '';
  return [
    ...weakSwitches(switches, type, properties),
    ...connectionStrings(properties).flatMap((text) => weakWords(words, text)),
  ];
}
