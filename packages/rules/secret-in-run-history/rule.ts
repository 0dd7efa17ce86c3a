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

function sayLeak({ step, taint, reads, uses }: Leak): string {
  const does = [...(reads ? ['answers with it'] : []), ...(uses ? ['uses it'] : [])].join(' and ');
  return `The run history shows ${taint.what} in clear, because the activity '${step.name}' ${does} without protection. Everybody who may read runs or their logs has it. ${fixOf({ step, reads, uses })}`;
}

function fixOf({ step, reads, uses }: Pick<Leak, 'step' | 'reads' | 'uses'>): string {
  if (!step.protectable)
    return 'This activity cannot hide its input: use the secret where it is read, or a Set variable activity.';
  const setter = step.type === 'setvariable';
  const switches = [
    ...((uses && !step.secureInput) || (uses && setter && !step.secureInput) ? ['secureInput'] : []),
    ...(reads || (setter && !step.secureOutput) ? ['secureOutput'] : []),
  ];
  return `Set ${switches.join(' and ')} in the activity's policy to true.`;
}
