/** Diagnostic settings that leave out, switch off or throw away logs which show who did what. */
import type { Property, ReportFunction, Resource } from '@forearm/core';
import { goesNowhere, settingsOn, verdictOn } from '../shared/diagnostics.ts';
import { type LoggedService, packageLogs, serviceOf, services } from './services.ts';

/** The settings of one resource complete each other: what one leaves out another may collect. */
export function judgeSetting(setting: Resource, report: ReportFunction): void {
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
