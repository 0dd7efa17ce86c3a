/** Queries that are put together from texts which somebody outside of the factory writes. */
import { defineRule, type Property } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { worldAround } from '../shared/factory/state.ts';
import { type Step, stepsOf } from '../shared/factory/steps.ts';
import { outsiderBehind } from './trace.ts';

/** Nothing outside is read without one of these, or by a pipeline that is handed something. */
const mayQuery = (text: string): boolean => /quer|script|"?command/i.test(text);

export default defineRule({
  id: 'query-from-outside',
  title: 'Query is put together from what comes from outside',
  severity: 'low',
  appliesTo: PIPELINE_TYPES,
  controls: ['E5'],
  references: [
    'MCSB DS-6',
    'CWE-89',
    {
      title: 'Script activity: parameters',
      url: 'https://learn.microsoft.com/azure/data-factory/transform-data-using-script',
    },
  ],
  sameAs: [],
  check(pipeline, report) {
    if (!pipeline.sourceMay(mayQuery)) return;
    const world = worldAround(pipeline);
    const state = world.state(pipeline);
    for (const step of stepsOf(pipeline))
      for (const query of queriesOf(step)) {
        const outsider = outsiderBehind(query.mentions(), step, state, world);
        if (!outsider) continue;
        const message = `The query of '${step.name}' is put together from ${outsider.what}. Whoever writes that decides what runs in the database. Hand it over as a parameter of the script or of a stored procedure.`;
        const see = [{ property: outsider.at, message: 'It comes from here.' }];
        report(query, message, { see, atUse: true, fix: 'Use a parameter of the script or procedure.' });
      }
  },
});

/** Texts that a database runs. */
function queriesOf({ at, type }: Step): readonly Property[] {
  const properties = at.at('typeProperties');
  if (type === 'script')
    return properties
      .at('scripts')
      .items()
      .map((script) => script.at('text'));
  if (type === 'azuredataexplorercommand') return [properties.at('command')];
  const read = properties
    .at('source')
    .entries()
    .filter(({ key }) => /query$/i.test(key));
  return [...read, properties.at('sink.preCopyScript')];
}
