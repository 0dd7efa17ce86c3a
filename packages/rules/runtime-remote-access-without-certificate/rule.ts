/** Self-hosted runtime nodes that are opened to the network without a certificate. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { GAP } from '../shared/gaps.ts';
import { SCRIPTED_TYPES, type Script, scriptsOf } from '../shared/scripts.ts';

export default defineRule({
  id: 'runtime-remote-access-without-certificate',
  title: 'Self-hosted runtime node takes remote access without a certificate',
  severity: 'medium',
  appliesTo: SCRIPTED_TYPES,
  controls: ['B6', 'C1'],
  references: [
    'MCSB DP-3',
    'CWE-319',
    {
      title: 'Enable remote access with a TLS certificate',
      url: 'https://learn.microsoft.com/azure/data-factory/tutorial-enable-remote-access-intranet-tls-ssl-certificate',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(mayOpen)) return;
    for (const { at, written } of [...commandsOf(resource), ...containersOf(resource)])
      report(
        at,
        `The node of the self-hosted runtime opens a port to the network without a certificate (${written}). What the nodes send each other, the credentials of data stores included, can be read and changed on the way. Give the thumbprint of a TLS certificate after the port.`,
        { fix: "dmgcmd -EnableRemoteAccess '8060' '<thumbprint>'", atUse: true },
      );
  },
});

const mayOpen = (text: string): boolean =>
  /EnableRemoteAccess|dmgcmd|ENABLE_HA|customData|userData/i.test(text);

interface Opening {
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
