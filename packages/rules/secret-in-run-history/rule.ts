/** Activities that show a secret in the run history: read without secure output, or used without secure input. */
import { defineRule } from '@forearm/core';
import { type Leak, leaksOf, PIPELINE_TYPES } from '../shared/factory/flow.ts';

export default defineRule({
  id: 'secret-in-run-history',
  title: 'Pipeline run history shows a secret in clear',
  severity: 'medium',
  appliesTo: PIPELINE_TYPES,
  controls: ['A4'],
  references: [
    {
      title: 'Use Azure Key Vault secrets in pipeline activities',
      url: 'https://learn.microsoft.com/azure/data-factory/how-to-use-azure-key-vault-secrets-pipeline-activities',
    },
    {
      title: 'Activity policy',
      url: 'https://learn.microsoft.com/azure/data-factory/concepts-pipelines-activities#activity-policy',
    },
    'MCSB IM-8',
    'CWE-532',
  ],
  sameAs: [],
  check(resource, report) {
    for (const leak of leaksOf(resource))
      report(leak.at, sayLeak(leak), {
        atUse: true,
        see: leak.taint.way,
        ...(leak.taint.doubtful ? { severity: 'low' } : {}),
        fix: fixOf(leak),
      });
  },
});

function sayLeak({ step, taint, answer, reads, uses }: Leak): string {
  const does = [...(uses ? ['uses'] : []), ...(reads ? ['answers with'] : [])];
  const clause = answer ? `uses the one and answers with the other` : `${does.join(' and ')} it`;
  const what = answer ? `${taint.what} and ${answer}` : taint.what;
  return `The run history shows ${what} in clear, because the activity '${step.name}' ${clause} without protection. Everybody who may read runs or their logs has it. ${fixOf({ step, reads, uses })}`;
}

function fixOf({ step, reads, uses }: Pick<Leak, 'step' | 'reads' | 'uses'>): string {
  if (!step.protectable && !reads)
    return 'This activity cannot hide its input: use the secret where it is read, or a Set variable activity.';
  const setter = step.type === 'setvariable';
  const switches = [
    ...(uses && !step.secureInput ? ['secureInput'] : []),
    ...(reads || (setter && !step.secureOutput) ? ['secureOutput'] : []),
  ];
  return `Set ${switches.join(' and ')} in the activity's policy to true.`;
}
