/** Everything in a connection, a pipeline, an app or a script that trusts whatever certificate it meets. */
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
import { codeRows, mayTrust } from './code.ts';
import { ENVIRONMENT_TYPES, trustingVariables } from './environment.ts';
import { switches, words } from './switches.ts';

const APP_TYPES = ENVIRONMENT_TYPES.filter((type) => type.startsWith('Microsoft.Web/'));

/** In the order of kinds: code, environment, calls, connections. */
export function weaknessesOf(resource: Resource): readonly Weakness[] {
  return [
    ...codeFindings(codeRows, resource, mayTrust).map(({ at, row }) => ({ at, ...row })),
    ...trustingVariables(resource).map(ofVariable),
    ...(resource.isType(...PIPELINE_TYPES) ? activitiesOf(resource).flatMap(ofActivity) : []),
    ...(resource.isType(...LINKED_SERVICE_TYPES) ? ofConnection(resource) : []),
    ...(resource.isType(...APP_TYPES) ? inStrings(resource.at('properties')) : []),
  ];
}

function ofVariable(at: Property): Weakness {
  return { at, written: `the environment says ${at.print()}`, fix: 'Remove the variable.' };
}

function ofActivity(activity: Property): readonly Weakness[] {
  const at = activity.at('typeProperties.disableCertValidation').mayBe(true);
  if (!at) return [];
  return [{ at, written: `disableCertValidation is ${at.print()}`, fix: 'Remove disableCertValidation.' }];
}

function ofConnection(linkedService: Resource): readonly Weakness[] {
  const properties = linkedService.at('properties.typeProperties');
  const type = linkedService.at('properties.type').text ?? '';
  return [...weakSwitches(switches, type, properties), ...inStrings(properties)];
}

function inStrings(properties: Property): readonly Weakness[] {
  return connectionStrings(properties).flatMap((text) => weakWords(words, text));
}
