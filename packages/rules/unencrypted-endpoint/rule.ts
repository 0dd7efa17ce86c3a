/** Connections and calls that go over the network in clear text. */
import { defineRule } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { TRIGGER_TYPES } from '../shared/factory/starts.ts';
import { SCRIPTED_TYPES } from '../shared/scripts.ts';
import { addressPlaces } from './addresses.ts';
import { weaknessesOf } from './weaknesses.ts';

export default defineRule({
  id: 'unencrypted-endpoint',
  title: 'Connection goes over the network without encryption',
  severity: 'medium',
  appliesTo: [
    ...new Set([
      ...LINKED_SERVICE_TYPES,
      ...PIPELINE_TYPES,
      ...SCRIPTED_TYPES,
      ...TRIGGER_TYPES,
      ...addressPlaces.map(({ type }) => type),
    ]),
  ],
  controls: ['C1', 'E4'],
  references: [
    'MCSB DP-3',
    'MCSB NS-8',
    'CWE-319',
    {
      title: 'Data in transit in Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/data-movement-security-considerations',
    },
  ],
  sameAs: ['CKV_AZURE_215', 'Azure.APIM.HTTPBackend'],
  check(resource, report) {
    for (const { at, fix, severity, words = 'http:', written } of weaknessesOf(resource))
      report(
        at,
        `The connection is not encrypted, or need not be: ${written}. Everybody on the way can read and change what is sent, credentials included. Use TLS.`,
        { fix, words, ...(severity ? { severity } : {}) },
      );
  },
});
