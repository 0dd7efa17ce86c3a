/** Connections that do not check whom they talk to: certificate or host key validation is switched off. */
import { defineRule } from '@forearm/core';
import { activitiesOf, PIPELINE_TYPES } from '../shared/activities.ts';
import { codeFindings } from '../shared/code-rows.ts';
import {
  connectionStrings,
  LINKED_SERVICE_TYPES,
  type Weakness,
  weakSwitches,
  weakWords,
} from '../shared/connection-switches.ts';
import { SCRIPTED_TYPES } from '../shared/scripts.ts';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { codeRows, mayTrust } from './code.ts';
import { ENVIRONMENT_TYPES, trustingVariables } from './environment.ts';
import { switches, words } from './switches.ts';
import { table } from './table.ts';

const APP_TYPES = ENVIRONMENT_TYPES.filter((type) => type.startsWith('Microsoft.Web/'));
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
    const say = ({ at, written, fix, severity, words }: Weakness) =>
      report(at, `The connection does not check whom it talks to: ${written}. ${ATTACK}`, {
        fix,
        ...(words ? { words } : {}),
        ...(severity ? { severity } : {}),
      });
    const isOf = (types: readonly string[]) => types.some((type) => resource.isType(type));
    for (const { at, row } of codeFindings(codeRows, resource, mayTrust)) say({ at, ...row });
    for (const at of trustingVariables(resource))
      say({ at, written: `the environment says ${at.print()}`, fix: 'Remove the variable.' });
    if (isOf(PIPELINE_TYPES))
      for (const activity of activitiesOf(resource)) {
        const at = activity.at('typeProperties.disableCertValidation').mayBe(true);
        if (at)
          say({
            at,
            written: `disableCertValidation is ${at.print()}`,
            fix: 'Remove disableCertValidation.',
          });
      }
    else if (isOf([...LINKED_SERVICE_TYPES, ...APP_TYPES])) {
      const properties = resource.at(isOf(APP_TYPES) ? 'properties' : 'properties.typeProperties');
      const type = resource.at('properties.type').text ?? '';
      if (!isOf(APP_TYPES)) weakSwitches(switches, type, properties).forEach(say);
      for (const text of connectionStrings(properties)) weakWords(words, text).forEach(say);
    } else
      checkRows(table, resource, report, (row, at) => ({
        message: `The ${row.noun} does not check whom it talks to: ${at.key} is ${at.print()}. ${ATTACK}`,
      }));
  },
});
