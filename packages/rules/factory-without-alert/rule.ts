/** Factories and workspaces that a deployment leaves out of its alerts. */
import { defineRule, type Resource } from '@forearm/core';
import { isTemplate, SERVICE_TYPES } from '../shared/factory/services.ts';
import { handedAway, refersTo } from '../shared/handed-away.ts';

/** Alerts that name what they watch. */
const ALERTS = ['Microsoft.Insights/metricAlerts', 'Microsoft.Insights/activityLogAlerts'];
/** Alerts on queries: what they watch stands in the query. */
const QUERIES = [
  'Microsoft.Insights/scheduledQueryRules',
  'Microsoft.OperationalInsights/workspaces/savedSearches',
];

export default defineRule({
  id: 'factory-without-alert',
  title: 'Alerts leave out the factory or workspace',
  severity: 'low',
  appliesTo: SERVICE_TYPES,
  controls: ['D5'],
  references: [
    'MCSB LT-1',
    'CWE-778',
    {
      title: 'Data Factory metrics and alerts',
      url: 'https://learn.microsoft.com/azure/data-factory/monitor-metrics-alerts',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!isTemplate(resource) || resource.existing || handedAway(resource)) return;
    const alerts = allOf(resource, ALERTS);
    if (alerts.length === 0 || allOf(resource, QUERIES).length > 0) return;
    if (alerts.some((alert) => refersTo(alert, resource) || mayWatch(alert))) return;
    report(
      resource,
      'The deployment declares alerts, but none for this service: runs that fail, or that nobody started before, go unnoticed. Add an alert on its failed pipeline runs.',
      {
        fix: 'Declare a metric alert on PipelineFailedRuns (Synapse: IntegrationPipelineRunsEnded) with its id in scopes.',
        see: [{ property: alerts[0] as Resource, message: 'An alert for something else.' }],
      },
    );
  },
});

function allOf(resource: Resource, types: readonly string[]): readonly Resource[] {
  return types.flatMap((type) => resource.others(type));
}

/** What it watches is not known, or is a whole group or subscription. */
function mayWatch(alert: Resource): boolean {
  const scopes = alert.at('properties.scopes');
  if (scopes.unknown || scopes.open) return true;
  return scopes.items().some((one) => !one.parts.some((part) => part?.toLowerCase().includes('/providers/')));
}
