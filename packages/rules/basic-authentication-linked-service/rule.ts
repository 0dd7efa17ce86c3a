/** Connections and calls that send a user name and a password with every request. */
import { connector, defineRule, type Property, type Resource } from '@forearm/core';
import { activitiesOf, PIPELINE_TYPES } from '../shared/activities.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { inWordsOf } from '../shared/service-words.ts';
import { strongerThanPassword } from './stronger.ts';

/** The server believes the name that it is told. */
const NAME_ALONE = ['Username', 'SASLUsername'];
const BASIC = [...NAME_ALONE, 'Basic', 'BasicAuth', 'Digest', 'UsernameAndPassword', 'LDAP'];

export default defineRule({
  id: 'basic-authentication-linked-service',
  title: 'Connection signs in with a user name and a password',
  severity: 'low',
  appliesTo: [...LINKED_SERVICE_TYPES, ...PIPELINE_TYPES],
  controls: ['A9'],
  references: [
    'MCSB IM-1',
    'MCSB NS-8',
    'CWE-522',
    { title: 'REST connector', url: 'https://learn.microsoft.com/azure/data-factory/connector-rest' },
  ],
  sameAs: [],
  check(resource, report) {
    for (const { at, inClear } of passwords(resource))
      report(
        at,
        `The connection signs in with ${at.is(NAME_ALONE) ? 'a user name alone' : 'a user name and a password'} (${at.print()})${inClear ? ', over an address without TLS' : ''}. ${at.is(NAME_ALONE) ? 'Whoever knows the name may pose as its owner.' : 'Passwords are shared, guessed and reused, and nothing asks for a second factor.'} Use a managed identity, OAuth client credentials, a certificate or an SSH key.`,
        {
          ...(inClear ? { severity: 'medium' as const } : {}),
          fix: fixOf(resource),
        },
      );
  },
});

/** What the connector, or a Web activity, can do instead. */
function fixOf(resource: Resource): string {
  const type = resource.at('properties.type').text ?? '';
  const fix = connector(type)?.toIdentity ?? strongerThanPassword(type);
  return inWordsOf(resource, fix ?? "Set authentication to MSI, with the called service's resource.");
}

interface PasswordUse {
  readonly at: Property;
  readonly inClear: boolean;
}

function passwords(resource: Resource): readonly PasswordUse[] {
  if (resource.isType(...PIPELINE_TYPES))
    return activitiesOf(resource).flatMap((activity) =>
      use(activity.at('typeProperties'), 'authentication.type'),
    );
  const type = resource.at('properties.type').text?.toLowerCase() ?? '';
  if (strongerThanPassword(type) === undefined) return [];
  const properties = resource.at('properties.typeProperties');
  return use(properties, type === 'hdinsight' ? 'clusterAuthType' : 'authenticationType');
}

function use(properties: Property, path: string): readonly PasswordUse[] {
  const at = properties.at(path).mayBe(BASIC);
  const url = properties.at('url').parts[0] ?? '';
  const inClear = /^\s*http:/i.test(url) || properties.at('enableSsl').is(false) !== undefined;
  return at ? [{ at, inClear }] : [];
}
