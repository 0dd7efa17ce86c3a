/** Connections and calls that go over the network in clear text. */
import { defineRule, type Property } from '@forearm/core';
import { activitiesOf, PIPELINE_TYPES } from '../shared/activities.ts';
import { codeFindings } from '../shared/code-rows.ts';
import {
  connectionStrings,
  LINKED_SERVICE_TYPES,
  type Weakness,
  weakSwitches,
  weakWords,
} from '../shared/connection-switches.ts';
import { TRIGGER_TYPES } from '../shared/factory/starts.ts';
import { SCRIPTED_TYPES } from '../shared/scripts.ts';
import { addressesOf, addressPlaces, isClear, isClearAtHome } from './addresses.ts';
import { codeRows, mayBeClear } from './code.ts';
import { defaultsOf } from './defaults.ts';
import { handedAddresses, triggeredAddresses } from './handed.ts';
import { switches, words } from './switches.ts';

const HTTPS = 'Call the https:// address.';

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
    const say = ({ at, written, fix, severity, words = 'http:' }: Weakness) =>
      report(
        at,
        `The connection is not encrypted, or need not be: ${written}. Everybody on the way can read and change what is sent, credentials included. Use TLS.`,
        { fix, words, ...(severity ? { severity } : {}) },
      );
    for (const { at, row } of codeFindings(codeRows, resource, mayBeClear)) say({ at, ...row });
    for (const at of addressesOf(resource, isClear))
      say({ at, written: 'the address begins with http://', fix: HTTPS });
    const home = (at: Property) =>
      say({ at, written: 'an address of the own network begins with http://', fix: HTTPS, severity: 'low' });
    addressesOf(resource, isClearAtHome).forEach(home);
    const hand = (at: Property) =>
      say({ at, written: 'an address that is handed on begins with http://', fix: HTTPS, severity: 'low' });
    if (TRIGGER_TYPES.some((type) => resource.isType(type))) triggeredAddresses(resource).forEach(hand);
    else if (PIPELINE_TYPES.some((type) => resource.isType(type))) {
      const urls = activitiesOf(resource).map((activity) => activity.at('typeProperties.url'));
      const texts = urls.flatMap((url) => [...url.strings(), ...defaultsOf(url)]);
      for (const at of texts.filter(isClear))
        say({ at, written: 'the address begins with http://', fix: HTTPS });
      texts.filter(isClearAtHome).forEach(home);
      activitiesOf(resource).flatMap(handedAddresses).forEach(hand);
    } else if (LINKED_SERVICE_TYPES.some((type) => resource.isType(type))) {
      const properties = resource.at('properties.typeProperties');
      weakSwitches(switches, resource.at('properties.type').text ?? '', properties).forEach(say);
      for (const text of connectionStrings(properties)) weakWords(words, text).forEach(say);
    }
  },
});
