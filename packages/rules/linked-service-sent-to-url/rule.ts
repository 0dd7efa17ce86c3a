/** Activities that hand whole linked services or datasets, credentials included, to an address or to a program of somebody else. */
import { defineRule, type Property } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { type Step, stepsOf } from '../shared/factory/steps.ts';

export default defineRule({
  id: 'linked-service-sent-to-url',
  title: 'Activity hands a linked service to an address or a program',
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
    {
      title: 'Custom activity: retrieve SecureString outputs',
      url: 'https://learn.microsoft.com/azure/data-factory/transform-data-using-custom-activity#retrieve-securestring-outputs',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(maySend)) return;
    for (const step of stepsOf(resource)) {
      const { name } = step;
      const sent = handedOver(step, 'webactivity', '');
      if (sent)
        report(
          sent,
          `The activity '${name}' puts decrypted connections into the body of its request. Whoever runs or logs the called address has the data stores behind them. Send names, and let the called service sign in with its own identity.`,
        );
      const written = handedOver(step, 'custom', 'referenceObjects.');
      if (written)
        report(
          written,
          `The activity '${name}' writes decrypted connections into files on the Batch node. Whatever else runs on that node, or keeps its files, has the data stores behind them. Hand over names, and let the program sign in with the pool's identity.`,
          { severity: 'low' },
        );
    }
  },
});

/** The list of linked services or datasets of an activity of a type, if there is anything in it. */
function handedOver({ at, type }: Step, wanted: string, path: string): Property | undefined {
  if (type !== wanted) return undefined;
  const lists = ['linkedServices', 'datasets'].map((key) => at.at(`typeProperties.${path}${key}`));
  return lists.find((list) => list.items().length > 0);
}

const maySend = (text: string): boolean => /\b(?:linkedServices|datasets)["']?\s*:/i.test(text);
