/** Web activities that send whole linked services or datasets, credentials included, to an address. */
import { defineRule } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { stepsOf } from '../shared/factory/steps.ts';

export default defineRule({
  id: 'linked-service-sent-to-url',
  title: 'Web activity sends a linked service to an address',
  severity: 'medium',
  appliesTo: PIPELINE_TYPES,
  controls: ['E5', 'A4'],
  references: [
    'MCSB IM-8',
    'CWE-201',
    {
      title: 'Web activity',
      url: 'https://learn.microsoft.com/azure/data-factory/control-flow-web-activity',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(maySend)) return;
    for (const { at, name, type } of stepsOf(resource)) {
      const properties = at.at('typeProperties');
      const lists = [properties.at('linkedServices'), properties.at('datasets')];
      const sent = type === 'webactivity' && lists.find((list) => list.items().length > 0);
      if (sent)
        report(
          sent,
          `The activity '${name}' puts decrypted connections into the body of its request. Whoever runs or logs the called address has the data stores behind them. Send names, and let the called service sign in with its own identity.`,
        );
    }
  },
});

const maySend = (text: string): boolean => /\b(?:linkedServices|datasets)["']?\s*:/i.test(text);
