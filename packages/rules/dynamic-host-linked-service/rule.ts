/** Linked services whose host is whatever a pipeline passes in. */
import { defineRule, type Property } from '@forearm/core';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { GAP, gapped } from '../shared/gaps.ts';
import { HOSTS } from './hosts.ts';

const HOST_IN_STRING =
  /(?:^|;)\s*(?:server|data source|host|address|addr|accountendpoint|dbcname|servernode)\s*=\s*(?:tcp:)?\uFFFC(?=\s*(?:[,:;]|$))/i;
/** An address, or a path of a file server, whose host is a gap. */
const HOST_IN_ADDRESS =
  /^(?:(?:https?|s?ftp|jdbc:[a-z]{2,20}|mongodb(?:\+srv)?):\/\/(?:[^/@]{1,200}@)?|\\\\)\uFFFC(?=[:/?#,\\]|$)/i;

const TO_STRANGER =
  "Whoever passes the parameter decides to which host this connection signs in, so a credential or token can be sent to a stranger's server. Fix the host, or at least its suffix.";
const TO_ANYWHERE =
  'Whoever passes the parameter decides which host this connection reads from or sends data to, also one inside your network. Fix the host, or at least its suffix.';

export default defineRule({
  id: 'dynamic-host-linked-service',
  title: 'Linked service connects to whatever host the caller names',
  severity: 'low',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['A8', 'E5'],
  references: [
    'MCSB PA-7',
    'CWE-918',
    {
      title: 'Parameterize linked services',
      url: 'https://learn.microsoft.com/azure/data-factory/parameterize-linked-services',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const properties = resource.at('properties.typeProperties');
    const dynamic = HOSTS.flatMap((key) => textsAt(properties.at(key))).find(isOpen);
    if (dynamic) report(dynamic, signsIn(properties) ? TO_STRANGER : TO_ANYWHERE, { atUse: true });
  },
});

/** Anonymous connections that send no header of their own hand over data, but no credential. */
function signsIn(properties: Property): boolean {
  return (
    properties.at('authenticationType').is('Anonymous') === undefined || !properties.at('authHeaders').absent
  );
}

/** The text itself, or that of a SecureString; the name of a Key Vault secret is no host. */
function textsAt(property: Property): readonly Property[] {
  if (property.value.kind !== 'object') return [property];
  return property.at('type').is('SecureString') ? [property.at('value')] : [];
}

function isOpen(property: Property): boolean {
  const text = withGaps(property);
  return text === GAP || HOST_IN_STRING.test(text) || HOST_IN_ADDRESS.test(text);
}

/** The text with a gap for each parameter, whether the parameter has a default or not. */
function withGaps(property: Property): string {
  const names = property.mentions().flatMap(({ of, name }) => (of === 'parameter' ? [name] : []));
  if (names.length === 0) return '';
  const defaults = names.map(
    (name) => property.resource.at(`properties.parameters.${name}.defaultValue`).text,
  );
  const text = gapped(property) || GAP;
  return defaults.reduce<string>((whole, value) => (value ? whole.replace(value, GAP) : whole), text);
}
