/** Custom roles that allow everything, or let their holders hand out rights. */
import { defineRule, type Property, type ReportFunction } from '@forearm/core';
import { unsafeActions } from './actions.ts';

export default defineRule({
  id: 'broad-custom-role',
  title: 'Custom role allows more than any job needs',
  severity: 'medium',
  appliesTo: ['Microsoft.Authorization/roleDefinitions'],
  controls: ['A7'],
  references: [
    'MCSB PA-7',
    'CWE-250',
    'CWE-269',
    {
      title: 'Azure custom roles',
      url: 'https://learn.microsoft.com/azure/role-based-access-control/custom-roles',
    },
  ],
  sameAs: ['CKV_AZURE_39', 'AZU-0052', 'kics:role_definitions_allow_custom_subscription_role_creation'],
  check(resource, report) {
    if (resource.existing) return;
    for (const permission of resource.at('properties.permissions').items()) {
      const without = new Set(
        permission
          .at('notActions')
          .items()
          .map((item) => item.text?.toLowerCase()),
      );
      for (const key of ['actions', 'dataActions'])
        for (const action of permission.at(key).items()) judge(action, without, report);
    }
  },
});

function judge(action: Property, without: ReadonlySet<string | undefined>, report: ReportFunction): void {
  for (const { pattern, because, severity, unless } of unsafeActions) {
    const bad = action.mayBe((value) => pattern.test(String(value)));
    if (!bad || unless.some((excluded) => without.has(excluded))) continue;
    report(bad, `The role allows ${bad.print()}: ${because}. List the actions that the job needs.`, {
      severity,
    });
    return;
  }
}
