/** Connections that do not check whom they talk to: certificate or host key validation is switched off. */
import { defineRule } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { SCRIPTED_TYPES } from '../shared/scripts.ts';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { ENVIRONMENT_TYPES } from './environment.ts';
import { table } from './table.ts';
import { weaknessesOf } from './weaknesses.ts';

const ATTACK =
  "Whoever sits between can pose as the server, read the credentials and change the data. Keep the check on and trust the server's own authority instead.";

export default defineRule({
  id: 'certificate-validation-disabled',
  title: 'Connection does not check the certificate of the server',
  severity: 'medium',
  appliesTo: [
    ...new Set([
      ...LINKED_SERVICE_TYPES,
      ...PIPELINE_TYPES,
      ...SCRIPTED_TYPES,
      ...ENVIRONMENT_TYPES,
      ...typesOf(table),
    ]),
  ],
  controls: ['C1', 'E4'],
  references: [
    'MCSB IM-4',
    'MCSB NS-8',
    'CWE-295',
    'CWE-297',
    'Azure Policy 92bb331d-ac71-416a-8c91-02f2cd734ce4',
    {
      title: 'SFTP connector: host key validation',
      url: 'https://learn.microsoft.com/azure/data-factory/connector-sftp',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    for (const { at, fix, severity, words, written } of weaknessesOf(resource))
      report(at, `The connection does not check whom it talks to: ${written}. ${ATTACK}`, {
        fix,
        ...(words ? { words } : {}),
        ...(severity ? { severity } : {}),
      });
    checkRows(table, resource, report, (row, at) => ({
      message: `The ${row.noun} does not check whom it talks to: ${at.key} is ${at.print()}. ${ATTACK}`,
    }));
  },
});
