/** Arguments that are secrets because of the parameter that they are handed to: a secure one, or one that becomes a password. */

import { activities, activity, connector, type Property, type Resource } from '@forearm/core';
import { activitiesOf, PIPELINE_TYPES } from '../shared/activities.ts';
import { artefactNamed } from '../shared/factory/artefacts.ts';
import { startsOf } from '../shared/factory/starts.ts';
import { isOpenName } from '../shared/secret-verdicts.ts';
import { namesRead } from './names-read.ts';

/** A reference to another artefact and the arguments that go with it. */
interface Call {
  readonly reference: Property;
  readonly parameters: Property;
}

/** Kind of reference (`type`, in lower case) to the last segment of the resource type. */
const KINDS: Readonly<Record<string, string>> = {
  pipelinereference: 'pipelines',
  datasetreference: 'datasets',
  linkedservicereference: 'linkedservices',
};

/** The properties of a pipeline, dataset or trigger that hand a value over as a secret. */
export function secretArguments(resource: Resource): ReadonlySet<Property> {
  return new Set(
    callsOf(resource).flatMap(({ parameters, reference }) => {
      const target = parameters.absent ? undefined : targetOf(resource, reference);
      if (!target || !takesSecret(target, parameters)) return [];
      const secret = parameters.entries().filter((at) => isSecretParameter(target, at));
      return secret.flatMap((at) => [at, at.at('value')]);
    }),
  );
}

/** Asked by name first: to look at arguments works them out, and few artefacts take a secret. */
function takesSecret(target: Resource, { value }: Property): boolean {
  if (value.kind !== 'object') return true;
  return [...value.properties.keys()].some(
    (key) => readAtSecretPlaces(target).has(key) || secureParametersOf(target).has(key),
  );
}

function callsOf(resource: Resource): readonly Call[] {
  if (resource.isType(...PIPELINE_TYPES)) return activitiesOf(resource).flatMap(callsOfActivity);
  return [
    plain(resource.at('properties.linkedServiceName')),
    ...startsOf(resource).map((at) => ({
      reference: at.at('pipelineReference'),
      parameters: at.at('parameters'),
    })),
  ];
}

function callsOfActivity(at: Property): readonly Call[] {
  const called = at.at('typeProperties.pipeline');
  const used = [...at.at('inputs').items(), ...at.at('outputs').items(), at.at('typeProperties.dataset')];
  return [
    { reference: called, parameters: at.at('typeProperties.parameters') },
    ...[...used, at.at('linkedServiceName')].map(plain),
  ];
}

function plain(reference: Property): Call {
  return { reference, parameters: reference.at('parameters') };
}

function targetOf(resource: Resource, reference: Property): Resource | undefined {
  const kind = KINDS[reference.at('type').text?.toLowerCase() ?? ''];
  const name = reference.at('referenceName').text;
  return kind === undefined || name === undefined ? undefined : artefactNamed(resource, kind, name);
}

/** A parameter that stands where nothing but a secret may stand, or one of the type SecureString that gets what looks like one. */
function isSecretParameter(target: Resource, argument: Property): boolean {
  const { key } = argument;
  if (readAtSecretPlaces(target).has(key.toLowerCase())) return true;
  if (!secureParametersOf(target).has(key.toLowerCase())) return false;
  return isMixed(argument.text ?? argument.at('value').text ?? '') && !isOpenName(key);
}

/** Some make every parameter secure: names, regions and ids are handed over like that as well. */
function isMixed(text: string): boolean {
  return [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text)) && !/[\s/]/.test(text);
}

const SECURE = new WeakMap<Resource, ReadonlySet<string>>();

/** Lower-cased names of the parameters of the type SecureString. */
function secureParametersOf(target: Resource): ReadonlySet<string> {
  let names = SECURE.get(target);
  if (!names) {
    const declared = target.at('properties.parameters').entries();
    names = new Set(
      declared.filter((one) => one.at('type').is('SecureString')).map(({ key }) => key.toLowerCase()),
    );
    SECURE.set(target, names);
  }
  return names;
}

const READ = new WeakMap<Resource, ReadonlySet<string>>();

/** Lower-cased names of the parameters that an artefact reads where nothing but a secret may stand, or hands on as one. */
function readAtSecretPlaces(target: Resource): ReadonlySet<string> {
  let names = READ.get(target);
  if (!names) {
    // Pipelines may call each other in a circle.
    READ.set(target, new Set());
    names = namesRead([...secretPlaces(target), ...secretArguments(target)], 'parameter');
    READ.set(target, names);
  }
  return names;
}

function secretPlaces(target: Resource): readonly Property[] {
  const known = connector(target.at('properties.type').text ?? '');
  const own = [...(known?.secrets ?? []), ...(known?.keyVaultOnly ?? [])];
  return [
    ...own.map((path) => target.at(`properties.typeProperties.${path}`)),
    ...placesOfActivities(target),
  ];
}

/** The properties of a pipeline's activities whose types are reserved for a secret. */
export function placesOfActivities(resource: Resource): readonly Property[] {
  let places = PLACES.get(resource);
  if (!places) {
    places = activitiesOf(resource).flatMap((one) =>
      (activity(one.at('type').text ?? '')?.secrets ?? []).map((path) => one.at(`typeProperties.${path}`)),
    );
    PLACES.set(resource, places);
  }
  return places;
}

/** Every pipeline that hands something to another one asks for the places of both. */
const PLACES = new WeakMap<Resource, readonly Property[]>();

/** Whether a property of such a name stands in the place of a secret in some activity; lower case. */
export function namesPlace(name: string): boolean {
  return activities().some(({ secrets }) => secrets.some((path) => path.toLowerCase().endsWith(`.${name}`)));
}
