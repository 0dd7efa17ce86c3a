/** What the rule judges, in one sentence. */
import { defineRule } from '@forearm/core';

export default defineRule({
  id: '_template',
  title: 'The problem, as a statement',
  severity: 'medium',
  appliesTo: ['Microsoft.Storage/storageAccounts'],
  controls: ['B1'],
  references: [{ title: 'Documentation', url: 'https://learn.microsoft.com/azure/storage/common/' }],
  sameAs: [],
  check(resource, report) {
    const bad = resource.at('properties.publicNetworkAccess').mayBe('Enabled');
    if (bad) report(bad, 'What is wrong. Why it matters. What to do.');
  },
});
