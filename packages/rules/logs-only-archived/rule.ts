/** Services whose logs are put into a storage account and nowhere else: kept, but watched by nobody. */
import { defineRule } from '@forearm/core';
import { services } from '../audit-logs-not-collected/services.ts';
import { goesToStorageOnly, settingsOn, settingTypes } from '../shared/diagnostics.ts';

const NOUNS = new Map(services.map(({ type, noun }) => [type.toLowerCase(), noun]));

export default defineRule({
  id: 'logs-only-archived',
  title: 'Logs go into an archive that nobody watches',
  severity: 'low',
  appliesTo: settingTypes(services.map(({ type }) => type)),
  controls: ['D2'],
  references: [
    'MCSB LT-5',
    'CWE-778',
    {
      title: 'Destinations of diagnostic settings',
      url: 'https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings#destinations',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const { extended } = resource;
    const noun = NOUNS.get(extended?.type ?? '');
    if (!extended || noun === undefined || resource.existing || !goesToStorageOnly(resource)) return;
    const { certain, possible } = settingsOn(extended.type, extended.name, resource);
    if (possible || certain[0] !== resource || !certain.every(goesToStorageOnly)) return;
    report(
      resource.at('properties.storageAccountId'),
      `The logs of the ${noun} go to a storage account only, where no query and no alert reaches them: an attack is found when somebody opens the files. Send them to a Log Analytics workspace too.`,
      { atUse: true, fix: 'Set workspaceId as well.' },
    );
  },
});
