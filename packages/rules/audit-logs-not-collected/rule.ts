/** Services whose audit logs nobody keeps: no diagnostic setting, one that leaves them out, or one without a destination. */
import { defineRule, type ReportFunction, type Resource } from '@forearm/core';
import { isAssigned } from '../shared/assigned-policies.ts';
import { settingsOn, settingTypes } from '../shared/diagnostics.ts';
import { handedAway } from '../shared/handed-away.ts';
import { policies } from './policies.ts';
import { type LoggedService, serviceOf, services } from './services.ts';
import { judgeSetting } from './settings.ts';

const REQUIRED = services.filter((service) => service.required).map(({ type }) => type);

export default defineRule({
  id: 'audit-logs-not-collected',
  title: 'Nobody keeps the logs that show who did what',
  severity: 'medium',
  appliesTo: [...REQUIRED, ...settingTypes(services.map(({ type }) => type))],
  controls: ['D1', 'D2'],
  references: [
    // The one for all types; those that switch logs on; those that ask for them.
    'Azure Policy 7f89b1eb-583c-429a-8828-af049802c1d9',
    ...new Set([...policies, ...services.map(({ because }) => because).filter(isPolicy)]),
    'MCSB LT-3',
    'CWE-778',
    {
      title: 'Diagnostic settings in Azure Monitor',
      url: 'https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings',
    },
  ],
  sameAs: ['CKV_AZURE_33', 'kics:storage_logging_for_read_write_delete_requests_disabled'],
  check(resource, report) {
    if (resource.language === 'adf' || resource.existing) return;
    const own = serviceOf(resource.type);
    if (own) judgeService(own, resource, report);
    else judgeSetting(resource, report);
  },
});

/** What Studio publishes of a workspace holds its pools, and never a diagnostic setting. */
const PUBLISHED = /(?:^|\/)TemplateForWorkspace\.json$/i;

function isPolicy(source: string): boolean {
  return source.startsWith('Azure Policy ');
}

function judgeService(service: LoggedService, resource: Resource, report: ReportFunction): void {
  const { certain, possible } = settingsOn(service.type, resource.name, resource);
  if (PUBLISHED.test(resource.anchor.file.path)) return;
  if (certain.length > 0 || possible || handedAway(resource) || isAssigned(resource, policies)) return;
  report(
    resource,
    `The ${service.noun} has no diagnostic setting here, so after an incident nothing shows ${service.shows}. Add one that sends its logs to a workspace, or say in an ignore which policy does.`,
    {
      severity: 'low',
      fix: 'Declare Microsoft.Insights/diagnosticSettings on it with categoryGroup allLogs.',
    },
  );
}
