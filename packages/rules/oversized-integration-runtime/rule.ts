/** Integration runtimes whose data flows may take very many cores. */
import { defineRule } from '@forearm/core';
import { isManaged, RUNTIME_TYPES } from '../shared/integration-runtimes.ts';

/** Default of the Azure Policy. */
const MOST = 32;

export default defineRule({
  id: 'oversized-integration-runtime',
  title: 'Integration runtime may take more than 32 cores',
  severity: 'low',
  profile: 'strict',
  appliesTo: RUNTIME_TYPES,
  controls: ['C5'],
  references: [
    'Azure Policy 85bb39b5-2f66-49f8-9306-77da3ac5130f',
    'CWE-770',
    {
      title: 'Integration runtime performance',
      url: 'https://learn.microsoft.com/azure/data-factory/concepts-integration-runtime-performance',
    },
  ],
  sameAs: ['azure-policy:DataFactory/IR_Core_Count_Exceeds_Audit'],
  check(resource, report) {
    const cores = resource.at('properties.typeProperties.computeProperties.dataFlowProperties.coreCount');
    const bad = isManaged(resource) && cores.mayBe((count) => Number(count) > MOST);
    if (bad)
      report(
        bad,
        `Data flows on this runtime take ${bad.print()} cores each. A stolen right to run them becomes a bill. Lower coreCount to ${MOST} or less.`,
      );
  },
});
