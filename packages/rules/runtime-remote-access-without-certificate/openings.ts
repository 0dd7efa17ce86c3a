/** What opens the nodes of a self-hosted runtime to the network: switches of its command line, variables of its container. */
import type { Property, Resource } from '@forearm/core';
import { GAP } from '../shared/gaps.ts';
import { type Script, scriptsOf } from '../shared/scripts.ts';

/** Without any of this in its files nothing opens a node. */
export const mayOpen = (text: string): boolean =>
  /EnableRemoteAccess|dmgcmd|ENABLE_HA|customData|userData/i.test(text);

/** A place that opens a node, and what is written there. */
export interface Opening {
  readonly at: Property;
  readonly written: string;
}

/** The switch, the port, and what follows it, with the punctuation of shells and lists between them. */
const SWITCH = new RegExp(
  `[-/](EnableRemoteAccess(?:InContainer)?|erac?)["'\`]?[ \\t,:=]{1,8}["'\`]?(?:\\d{2,5}|\\$[\\w:{}().]{1,60}|${GAP})["'\`]?([ \\t,]{0,8}["'\`]?[^\\s,"'\`]{0,60})`,
  'gi',
);
/** A thumbprint, or a variable or unknown part that may well be one. */
const CERTIFICATE = new RegExp(`^[\\s,"'\`]*(?:[0-9a-f]{40}(?![0-9a-f])|[$%<{]|${GAP})`, 'i');

/** Commands and containers of a resource that open a node to the network and give it no certificate. */
export function openingsOf(resource: Resource): readonly Opening[] {
  return [...commandsOf(resource), ...containersOf(resource)];
}

function commandsOf(resource: Resource): readonly Opening[] {
  return scriptsOf(resource).flatMap((script) => openings(script));
}

function openings({ at, text }: Script): readonly Opening[] {
  for (const [, name = '', rest = ''] of text.matchAll(SWITCH)) {
    const isShort = /^era/i.test(name);
    if (CERTIFICATE.test(rest) || (isShort && !/dmgcmd/i.test(text))) continue;
    return [{ at, written: `-${name}` }];
  }
  return [];
}

const LISTS = ['properties.containers', 'properties.template.containers'];

/** Microsoft's container image of the runtime enables remote access, without a certificate, when it is told to run several nodes. */
function containersOf(resource: Resource): readonly Opening[] {
  const containers = LISTS.flatMap((path) => resource.at(path).items());
  return containers.flatMap((container) => {
    const variables = ['properties.environmentVariables', 'env'].flatMap((path) =>
      container.at(path).items(),
    );
    const named = (name: string) => variables.find((one) => one.at('name').text?.toUpperCase() === name);
    const on = named('ENABLE_HA')?.at('value').mayBe('true');
    return on && named('AUTH_KEY') ? [{ at: on, written: 'ENABLE_HA' }] : [];
  });
}
