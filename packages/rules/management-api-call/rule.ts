/** Pipelines that manage Azure resources with the factory's identity. */
import { defineRule, type Property } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { stepsOf } from '../shared/factory/steps.ts';
import { powerOf } from './powers.ts';

const MANAGEMENT =
  /^https:\/\/management\.(?:azure\.com|core\.windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)\b/i;

/** Where a connection names the API. */
const CONNECTED = ['url', 'aadResourceId', 'azureCloudUrl'];
const WHY =
  'Everybody who may edit or trigger the pipeline can do what that identity may. Give it one narrow custom role, or move the task elsewhere.';

export default defineRule({
  id: 'management-api-call',
  title: 'Pipeline calls the Azure management API',
  severity: 'low',
  appliesTo: [...PIPELINE_TYPES, ...LINKED_SERVICE_TYPES],
  controls: ['E5', 'A7'],
  references: [
    'MCSB PA-7',
    'CWE-250',
    {
      title: 'Managed identity for Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/data-factory-service-identity',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(mayCall)) return;
    if (resource.isType(...LINKED_SERVICE_TYPES)) {
      const call = CONNECTED.map((path) => resource.at(`properties.typeProperties.${path}`)).find(
        isManagement,
      );
      if (call) report(call, `This connection is for the Azure management API. ${WHY}`, { atUse: true });
      return;
    }
    for (const { at, name, type } of stepsOf(resource)) {
      if (type !== 'webactivity' && type !== 'webhook') continue;
      const url = at.at('typeProperties.url');
      const call = [url, at.at('typeProperties.authentication.resource')].find(isManagement);
      if (!call || at.at('typeProperties.method').is('GET')) continue;
      const power = powerOf(url);
      const does = power ? `${power} with` : 'manages Azure resources with';
      const severity = power ? 'medium' : 'low';
      report(call, `The activity '${name}' ${does} the factory's identity. ${WHY}`, {
        atUse: true,
        severity,
      });
    }
  },
});

const mayCall = (text: string): boolean => /\bmanagement\./i.test(text);

function isManagement(property: Property): boolean {
  return MANAGEMENT.test(property.parts[0] ?? '');
}
