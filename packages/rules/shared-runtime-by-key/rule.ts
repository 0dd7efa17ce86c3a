/** Linked self-hosted integration runtimes that are shared by key instead of by role. */
import { defineRule } from '@forearm/core';
import { RUNTIME_TYPES } from '../shared/integration-runtimes.ts';

export default defineRule({
  id: 'shared-runtime-by-key',
  title: 'Self-hosted integration runtime is shared by key',
  severity: 'medium',
  appliesTo: RUNTIME_TYPES,
  controls: ['B6', 'A1'],
  references: [
    'MCSB IM-3',
    'CWE-522',
    {
      title: 'Share a self-hosted integration runtime',
      url: 'https://learn.microsoft.com/azure/data-factory/create-shared-self-hosted-integration-runtime-powershell',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const linked = resource.at('properties.typeProperties.linkedInfo');
    const type = linked.at('authorizationType');
    const byKey =
      type.mayBe('Key') ?? (type.absent && linked.at('key').present ? linked.at('key') : undefined);
    if (!byKey) return;
    report(
      byKey,
      "The shared self-hosted runtime is joined with an authentication key. Whoever has the key can register nodes and receive the credentials of every linked service that runs there. Share it by role: grant the factory's identity access to the runtime.",
      {
        fix: "Use linkedInfo: { authorizationType: 'RBAC', resourceId: … } and a role assignment on the runtime.",
      },
    );
  },
});
