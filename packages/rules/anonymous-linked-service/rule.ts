/** Linked services that reach a data store without any sign-in. */
import { authenticationClass, connector, defineRule, type Property } from '@forearm/core';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { inWordsOf } from '../shared/service-words.ts';

/** Public pages and interfaces are read without a sign-in: the usual, innocent case. */
const PUBLIC_BY_NATURE: readonly string[] = ['httpserver', 'restservice', 'odata', 'web', 'azurefunction'];

export default defineRule({
  id: 'anonymous-linked-service',
  title: 'Linked service reaches a data store without signing in',
  severity: 'low',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['A9'],
  references: [
    'MCSB IM-1',
    'CWE-306',
    {
      title: 'Blob Storage connector: anonymous authentication',
      url: 'https://learn.microsoft.com/azure/data-factory/connector-azure-blob-storage',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const type = connector(resource.at('properties.type').text ?? '');
    if (!type || PUBLIC_BY_NATURE.includes(type.type.toLowerCase())) return;
    const at = resource
      .at('properties.typeProperties.authenticationType')
      .mayBe((value) => authenticationClass(String(value)) === 'anonymous');
    if (!at || mayCarryLogin(resource.at('properties.typeProperties.connectionString'))) return;
    report(
      at,
      `The ${type.type} connection signs in as nobody. A store that answers nobody answers everybody who finds it. Close the store and sign in, with a managed identity where the connector has it.`,
      {
        fix: inWordsOf(
          resource,
          type.toIdentity ??
            'Set authenticationType to one that signs in, and close the store to everybody else.',
        ),
      },
    );
  },
});

/** To ODBC, "anonymous" says that the login, if there is one, stands in the connection string itself. */
function mayCarryLogin(string: Property): boolean {
  if (string.absent) return false;
  const text = string.text ?? string.at('value').text;
  return text === undefined || LOGIN.test(text);
}

const LOGIN = /(?:^|;)\s*(?:uid|user(?: ?id|name)?|pwd|password|(?:access)?token|auth_accesstoken)\s*=/i;
