/** Keys that stay the same until somebody changes them by hand. */
import { defineRule, type Property } from '@forearm/core';

export default defineRule({
  id: 'key-without-rotation',
  title: 'Key is not rotated by Key Vault',
  severity: 'low',
  profile: 'strict',
  appliesTo: ['Microsoft.KeyVault/vaults/keys', 'Microsoft.KeyVault/managedHSMs/keys'],
  controls: ['A5'],
  references: [
    'Azure Policy d8cf8476-a2ec-4916-896e-992351803c44',
    'MCSB DP-6',
    'CWE-324',
    {
      title: 'Configure cryptographic key auto-rotation in Azure Key Vault',
      url: 'https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation',
    },
  ],
  sameAs: ['Azure.KeyVault.AutoRotationPolicy'],
  check(resource, report) {
    const actions = resource.at('properties.rotationPolicy.lifetimeActions');
    if (rotates(actions)) return;
    const missing = actions.mayBeAbsent() ?? actions;
    report(
      missing,
      'The key stays the same until somebody thinks of it, so whoever copied it, or what it protects, keeps it. Add a rotation policy whose action is to rotate.',
      {
        fix: "Add a lifetimeAction of type 'rotate' to properties.rotationPolicy (api version 2021-06-01 or later).",
      },
    );
  },
});

/** It rotates, or may do so as far as is known. */
function rotates(actions: Property): boolean {
  if (actions.mayBeAbsent()) return false;
  return actions.open || actions.items().some((item) => mayRotate(item.at('action.type')));
}

function mayRotate(type: Property): boolean {
  return type.unknown || type.is('rotate') !== undefined;
}
