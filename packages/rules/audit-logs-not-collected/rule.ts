/** Services whose audit logs nobody keeps: no diagnostic setting, one that leaves them out, or one without a destination. */
import { defineRule, type Property, type ReportFunction, type Resource } from '@forearm/core';
import { isAssigned } from '../shared/assigned-policies.ts';
import { goesNowhere, settingsOn, settingTypes, verdictOn } from '../shared/diagnostics.ts';
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
  const missing = needsOf(service, extended.name, setting).flatMap((need) => {
    const verdicts = all.map((one) => verdictOn(one, need));
    if (verdicts.some(({ collected }) => collected)) return [];
    return [{ name: need[0] as string, off: verdicts.find(({ off }) => off)?.off }];
  });
  reportOff(service, missing, report);
  reportUnnamed(service, setting, missing, report);
}

interface Missing {
  /** The category, or the first of those of which one is enough. */
  readonly name: string;
  /** Where it is switched off; undefined if it is not even named. */
  readonly off: Property | undefined;
}

/** One switch may stand for a group of categories: it is told once. */
function reportOff(service: LoggedService, missing: readonly Missing[], report: ReportFunction): void {
  const switches = new Map(missing.flatMap(({ off }) => (off ? [[keyOf(off), off] as const] : [])));
  for (const [key, off] of switches) {
    const names = missing.filter((one) => one.off && keyOf(one.off) === key).map(({ name }) => name);
    report(
      off,
      `The logs ${names.join(', ')} of the ${service.noun} are switched off, so after an incident nothing shows ${service.shows}. Switch them on.`,
      { fix: 'Set enabled to true.', ...calmly(!service.required) },
    );
  }
}

function keyOf({ resource, path }: Property): string {
  return `${resource.name}|${path}`;
}

/** What is not even named is told once, and calmly when the rest is collected. */
function reportUnnamed(
  service: LoggedService,
  setting: Resource,
  missing: readonly Missing[],
  report: ReportFunction,
): void {
  const names = missing.filter(({ off }) => !off).map(({ name }) => name);
  if (names.length === 0) return;
  report(
    setting.at('properties.logs'),
    `The diagnostic setting of the ${service.noun} leaves out the logs ${names.join(', ')}, which show ${service.shows}. Collect them, or everything with categoryGroup allLogs.`,
    calmly(!service.required || names.length < service.needs.length),
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
