/** Three small rules for the scenarios of the command line, so that those do not change with every real rule's words. */
import { defineRule, type Rule } from '@forearm/core';

export const rules: readonly Rule[] = [
  defineRule({
    id: 'allow-public-network',
    title: 'Storage account accepts traffic from every network',
    severity: 'high',
    appliesTo: ['Microsoft.Storage/storageAccounts'],
    controls: ['A3'],
    references: ['CWE-284', { title: 'Network rules', url: 'https://learn.example/network' }],
    sameAs: ['CKV_AZURE_35', 'kics:public-storage'],
    check(resource, report) {
      const open = resource.at('properties.publicNetworkAccess').is('Enabled');
      if (open)
        report(open, 'The account is open to every network.', { fix: "publicNetworkAccess: 'Disabled'" });
    },
  }),
  defineRule({
    id: 'allow-old-tls',
    title: 'Storage account accepts old TLS versions',
    severity: 'medium',
    appliesTo: ['Microsoft.Storage/storageAccounts'],
    controls: ['B4'],
    references: [],
    sameAs: [],
    profile: 'strict',
    check(resource, report) {
      const old = resource.at('properties.minimumTlsVersion').is('TLS1_0');
      if (old) report(old, 'The account accepts TLS 1.0.');
    },
  }),
  defineRule({
    id: 'always-fails',
    title: 'A rule that fails',
    severity: 'low',
    appliesTo: ['Example.Broken/things'],
    controls: [],
    references: [],
    sameAs: [],
    check() {
      throw new Error('on purpose');
    },
  }),
];
