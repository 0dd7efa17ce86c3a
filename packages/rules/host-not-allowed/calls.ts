/** Where pipelines, datasets and triggers name the hosts that they talk to, or hand them to what calls them. */
import type { Property, Resource } from '@forearm/core';
import { artefactNamed } from '../shared/factory/artefacts.ts';
import { addressOf } from '../shared/factory/sources.ts';
import { startsOf } from '../shared/factory/starts.ts';
import { type Step, stepsOf } from '../shared/factory/steps.ts';
import { type Host, hostsIn, hostsOfAddresses } from '../shared/hosts.ts';

/** A text and the hosts that it names. */
export interface Place {
  readonly at: Property;
  readonly hosts: readonly Host[];
}

/** Parameters that a step gives to linked services, datasets and data flows. */
const HANDED = [
  'linkedServiceName.parameters',
  'typeProperties.dataset.parameters',
  'typeProperties.dataflow.datasetParameters',
  'typeProperties.dataFlow.datasetParameters',
];

/** What the activities of a pipeline call, and what they hand to others to be called. */
export function calledHosts(pipeline: Resource): readonly Place[] {
  return stepsOf(pipeline).flatMap((step) => [
    ...urlHosts(step.at.at('typeProperties.url'), pipeline),
    ...HANDED.flatMap((path) => addresses(step.at.at(path))),
    ...['inputs', 'outputs'].flatMap((list) =>
      step.at
        .at(list)
        .items()
        .flatMap((item) => addresses(item.at('parameters'))),
    ),
    ...(step.type === 'executepipeline' ? passed(step.at.at('typeProperties'), pipeline) : []),
  ]);
}

/** What a dataset tells its linked service to call. */
export function datasetHosts(dataset: Resource): readonly Place[] {
  return addresses(dataset.at('properties.linkedServiceName.parameters'));
}

/** What a trigger tells its pipelines to call. */
export function triggerHosts(trigger: Resource): readonly Place[] {
  return startsOf(trigger).flatMap((call) =>
    call.at('pipelineReference').absent ? [] : passed(call, trigger),
  );
}

/** Variables and global parameters count as what they are given at the start. */
function urlHosts(url: Property, pipeline: Resource): readonly Place[] {
  const direct = addresses(url);
  if (direct.length > 0 || !url.unknown) return direct;
  const hosts = hostsIn(addressOf(url, pipeline));
  return hosts.length > 0 ? [{ at: url, hosts: hosts.map((host) => ({ ...host, guessed: true })) }] : [];
}

/** Addresses in parameters: whoever hands one over means that it be called. */
function addresses(at: Property): readonly Place[] {
  return [...at.strings()].flatMap((text) => {
    const hosts = hostsOfAddresses(text);
    return hosts.length > 0 ? [{ at: text, hosts }] : [];
  });
}

/** Parameters of a called pipeline that it calls as an address. */
function passed(call: Property, caller: Resource): readonly Place[] {
  const name = call.at('pipeline.referenceName').text ?? call.at('pipelineReference.referenceName').text;
  const called = name === undefined ? undefined : artefactNamed(caller, 'pipelines', name);
  if (!called) return [];
  const names = new Set(stepsOf(called).flatMap(parametersInUrl));
  return call
    .at('parameters')
    .entries()
    .filter(({ key }) => names.has(key.toLowerCase()))
    .flatMap(addresses);
}

function parametersInUrl({ at }: Step): readonly string[] {
  const mentions = at.at('typeProperties.url').mentions();
  return mentions.flatMap(({ name, of }) => (of === 'parameter' ? [name.toLowerCase()] : []));
}
