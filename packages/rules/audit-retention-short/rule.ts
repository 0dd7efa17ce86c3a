/** Audit records that are deleted before anybody looks for them. */
import { defineRule, type Property, type Resource, type Scalar } from '@forearm/core';
import { DAYS, type RetentionRow, rows } from './rows.ts';

export default defineRule({
  id: 'audit-retention-short',
  title: 'Audit records are deleted after less than 90 days',
  severity: 'low',
  appliesTo: rows.map(({ type }) => type),
  controls: ['D2'],
  references: [
    'Azure Policy 529ea018-6afc-4ed4-95bd-7c9ee47b00bc',
    'Azure Policy 89099bee-89e0-4b26-a5f4-165451757743',
    'MCSB LT-6',
    'CIS Azure 2.0 4.1.6',
    'CWE-779',
    {
      title: 'Log retention in the Microsoft cloud security benchmark',
      url: 'https://learn.microsoft.com/security/benchmark/azure/mcsb-logging-threat-detection',
    },
  ],
  // Not TA-000028: it takes a number that is not written for a short one; it means for ever.
  sameAs: [],
  check(resource, report) {
    if (resource.existing) return;
    for (const row of rows) {
      if (!resource.isType(row.type) || isUnused(resource, row)) continue;
      for (const days of daysOf(resource, row))
        report(
          days,
          `The ${row.noun} keeps records for ${days.print()} days only. Intruders are found after months on average, and then the days when they came in are gone. Keep at least ${DAYS} days.`,
          { fix: `Set ${days.key} to ${DAYS} or more.` },
        );
    }
  },
});

function daysOf(resource: Resource, row: RetentionRow): readonly Property[] {
  const found = row.within === undefined ? [resource.at('')] : resource.at(row.within).items();
  const holder = row.path.slice(0, row.path.lastIndexOf('.'));
  const used = found.filter((one) => !one.at(`${holder}.enabled`).is(false));
  return used.flatMap((one) => one.at(row.path).mayBe(isShort) ?? []);
}

/** Zero means for ever. */
function isShort(value: Scalar): boolean {
  const days = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof days === 'number' && days > 0 && days < DAYS;
}

/** The number counts for records in a storage account alone; and for none if nothing is recorded. */
function isUnused(resource: Resource, { storage, elsewhere }: RetentionRow): boolean {
  if (resource.at('properties.state').is('Disabled')) return true;
  if (storage === undefined) return false;
  const to = resource.at(storage);
  if (!to.absent && !to.is(['', null])) return false;
  return elsewhere === undefined || resource.at(elsewhere).is(true) !== undefined;
}
