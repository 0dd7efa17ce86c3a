/** Databases and subscriptions that nobody watches for attacks. */
import { defineRule, type ReportFunction, type Resource } from '@forearm/core';
import { isAssigned } from '../shared/assigned-policies.ts';
import { handedAway } from '../shared/handed-away.ts';
import { isOneEnabled, settingsBelow, settingsOfParts } from '../shared/settings-below.ts';
import { checkRows, typesOf } from '../shared/table.ts';
import { DEPLOYING, KINDS, table, watched } from './table.ts';

export default defineRule({
  id: 'threat-detection-off',
  title: 'Nothing watches the service for attacks',
  severity: 'medium',
  appliesTo: [
    'Microsoft.Synapse/workspaces',
    'Microsoft.Sql/servers',
    'Microsoft.Sql/managedInstances',
    ...typesOf(table),
  ],
  controls: ['D4'],
  references: [
    'Azure Policy d31e5c31-63b2-4f12-887b-e49456834fa1',
    ...DEPLOYING,
    'Azure Policy abfb4388-5bf4-4ad7-ba82-2cd2f41ceae9',
    'Azure Policy abfb7388-5bf4-4ad7-ba99-2cd2f41cebb9',
    'Azure Policy 7fe3b40f-802b-4cdd-8bd4-fd799c948cc2',
    'MCSB LT-1',
    'MCSB LT-2',
    {
      title: 'Microsoft Defender for Cloud',
      url: 'https://learn.microsoft.com/azure/defender-for-cloud/defender-for-cloud-introduction',
    },
  ],
  sameAs: [
    'CKV_AZURE_84',
    'Azure.Defender.SQL',
    'Azure.Defender.SQLOnVM',
    'Azure.Defender.KeyVault',
    'Azure.Defender.AppServices',
    'Azure.Defender.Storage',
    'Azure.Defender.Containers',
    'Azure.Defender.Arm',
    'Azure.Defender.Cspm',
    'Azure.Defender.Api',
    'kics:standard_price_not_selected',
    'kics:sql_server_database_with_alerts_disabled',
    'AZU-0045',
    'AZU-0028',
    'azure-policy:SecurityCenter/TdOnSynapseWorkspaces_Audit',
  ],
  check(resource, report) {
    if (resource.existing || resource.language === 'adf') return;
    const noun = watched[resource.type.toLowerCase()];
    if (noun !== undefined) judgeService(noun, resource, report);
    else if (!isTold(resource)) {
      checkRows(table, resource, report, (row) => ({
        message: `Threat detection of the ${row.noun} is switched off: nobody is warned of guessed passwords, injections or strange downloads. Switch it on, here or with the plan of Microsoft Defender for the whole subscription.`,
      }));
      judgeAlerts(resource, report);
    }
  },
});

function judgeService(noun: string, resource: Resource, report: ReportFunction): void {
  if (settingsBelow(resource, KINDS).length > 0 || hasPlan(resource)) return;
  if (isOneEnabled(settingsOfParts(resource, KINDS))) return;
  if (handedAway(resource) || isAssigned(resource, DEPLOYING)) return;
  report(
    resource,
    `The ${noun} is declared without threat detection, so nobody is warned of guessed passwords, injections or strange downloads. Add securityAlertPolicies with state Enabled, or the plan of Microsoft Defender for the whole subscription.`,
    { severity: 'low', fix: "Declare securityAlertPolicies 'Default' with state Enabled." },
  );
}

/** Defender for SQL covers every server, instance and workspace of the subscription. */
function hasPlan(resource: Resource): boolean {
  return resource
    .others('Microsoft.Security/pricings')
    .some((plan) => /^sqlservers$/i.test(plan.name) && !plan.at('properties.pricingTier').is('Free'));
}

function judgeAlerts(resource: Resource, report: ReportFunction): void {
  const alerts = resource.at('properties.disabledAlerts');
  const off = alerts.items().filter((one) => one.text !== undefined && one.text !== '');
  const [first] = off;
  if (first === undefined || resource.at('properties.state').is('Disabled')) return;
  report(
    first,
    `Alerts are switched off (${off.map((one) => one.text).join(', ')}), so nobody hears of these attacks. Leave disabledAlerts empty.`,
    { severity: 'low', fix: 'Set disabledAlerts to [].' },
  );
}

/** What watches the server watches its databases and pools. */
function isTold({ parent, type }: Resource): boolean {
  const server = type.split('/').length > 3 ? parent?.parent : undefined;
  return server !== undefined && (hasPlan(server) || isOneEnabled(settingsBelow(server, KINDS)));
}
