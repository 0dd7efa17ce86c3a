/** Services whose audit logs nobody keeps: no diagnostic setting, one that leaves them out, or one without a destination. */
import { defineRule, type ReportFunction, type Resource } from '@forearm/core';
import { goesNowhere, settingsOn, settingTypes, type Verdict, verdictOn } from '../shared/diagnostics.ts';
import { handedAway } from '../shared/handed-away.ts';
import { policies } from './policies.ts';
import { type LoggedService, packageLogs, services } from './services.ts';

const REQUIRED = services.filter((service) => service.required).map(({ type }) => type);

export default defineRule({
  id: 'audit-logs-not-collected',
  title: 'Nobody keeps the logs that show who did what',
  severity: 'medium',
  appliesTo: [...REQUIRED, ...settingTypes(services.map(({ type }) => type))],
  controls: ['D1', 'D2'],
  references: [
    ...new Set([...policies, ...services.map(({ because }) => because).filter(isPolicy)]),
    'MCSB LT-3',
    'CWE-778',
    {
      title: 'Diagnostic settings in Azure Monitor',
      url: 'https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings',
    },
  ],
  sameAs: ['CKV_AZURE_33', 'Azure.KeyVault.Logs'],
  check(resource, report) {
    if (resource.language === 'adf' || resource.existing) return;
    const own = serviceOf(resource.type);
    if (own) judgeService(own, resource, report);
    else judgeSetting(resource, report);
  },
});

function isPolicy(source: string): boolean {
  return source.startsWith('Azure Policy ');
}

function serviceOf(type: string): LoggedService | undefined {
  return services.find((service) => service.type.toLowerCase() === type.toLowerCase());
}

function judgeService(service: LoggedService, resource: Resource, report: ReportFunction): void {
  const { certain, possible } = settingsOn(service.type, resource.name, resource);
  if (certain.length > 0 || possible || handedAway(resource)) return;
  report(
    resource,
    `The ${service.noun} has no diagnostic setting here, so after an incident nothing shows ${service.shows}. Add one that sends its logs to a workspace, or say in an ignore which policy does.`,
    {
      severity: 'low',
      fix: 'Declare Microsoft.Insights/diagnosticSettings on it with categoryGroup allLogs.',
    },
  );
}

/** The settings of one resource complete each other: what one leaves out another may collect. */
function judgeSetting(setting: Resource, report: ReportFunction): void {
  const { extended } = setting;
  const service = extended && serviceOf(extended.type);
  if (!service) return;
  if (goesNowhere(setting)) {
    report(
      setting.at('properties'),
      `The diagnostic setting of the ${service.noun} names no destination, so the logs are thrown away. Send them to a Log Analytics workspace.`,
      { fix: 'Set workspaceId.' },
    );
    return;
  }
  const all = settingsOn(service.type, extended.name, setting).certain.filter((one) => !goesNowhere(one));
  if (all[0] !== setting) return;
  const missing = needsOf(service, extended.name, setting)
    .map((need) => ({ need, verdicts: all.map((one) => verdictOn(one, need)) }))
    .filter(({ verdicts }) => !verdicts.some(({ collected }) => collected));
  reportMissing(service, setting, missing, report);
}

interface Missing {
  readonly need: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** What is switched off is told where; what is not even named is told once, and calmly when the rest is collected. */
function reportMissing(
  service: LoggedService,
  setting: Resource,
  missing: readonly Missing[],
  report: ReportFunction,
): void {
  const unnamed: string[] = [];
  for (const { need, verdicts } of missing) {
    const off = verdicts.find((one) => one.off)?.off;
    if (off)
      report(
        off,
        `The logs '${need[0]}' of the ${service.noun} are switched off, so after an incident they are missing from what shows ${service.shows}. Switch them on.`,
        { fix: 'Set enabled to true.', ...calmly(!service.required) },
      );
    else unnamed.push(need[0] as string);
  }
  if (unnamed.length === 0) return;
  const logs = setting.at('properties.logs');
  report(
    logs,
    `The diagnostic setting of the ${service.noun} leaves out the logs ${unnamed.join(', ')}, which show ${service.shows}. Collect them, or everything with categoryGroup allLogs.`,
    calmly(!service.required || unnamed.length < service.needs.length),
  );
}

function calmly(calm: boolean): { readonly severity?: 'low' } {
  return calm ? { severity: 'low' } : {};
}

function needsOf(service: LoggedService, name: string, setting: Resource): readonly (readonly string[])[] {
  const packages = setting
    .others('Microsoft.DataFactory/factories/integrationRuntimes')
    .filter((runtime) => runtime.name.toLowerCase().startsWith(`${name}/`))
    .some((runtime) => runtime.at('properties.typeProperties.ssisProperties').present);
  return service.type === services[0]?.type && packages ? [...service.needs, packageLogs] : service.needs;
}
