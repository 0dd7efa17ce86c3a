/** Connections into Entra tenants that the configuration does not allow. */
import { defineRule, type Property, type Resource, type Scalar } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { artefactTypes } from '../shared/factory/services.ts';
import { stepsOf } from '../shared/factory/steps.ts';

const WORKSPACE = 'Microsoft.Synapse/workspaces';
/** Below `typeProperties` of linked services and credentials. */
const TENANTS = ['tenant', 'tenantId', 'office365TenantId', 'servicePrincipalTenantId'];
/** An id or a domain; anything else is a sample or a token of a deployment tool. */
const TENANT = /^[\w-]+(?:\.[\w-]+)*$/;

export default defineRule({
  id: 'tenant-not-allowed',
  title: 'Factory or workspace connects to a tenant that is not on the list',
  severity: 'medium',
  appliesTo: [WORKSPACE, ...PIPELINE_TYPES, ...LINKED_SERVICE_TYPES, ...artefactTypes('credentials')],
  controls: ['B5', 'E5'],
  references: [
    'Azure Policy 3a003702-13d2-4679-941b-937e58c443f0',
    'MCSB NS-2',
    'MCSB DP-2',
    {
      title: 'Data exfiltration protection for Synapse workspaces',
      url: 'https://learn.microsoft.com/azure/synapse-analytics/security/workspace-data-exfiltration-protection',
    },
  ],
  sameAs: ['azure-policy:Synapse/Workspace_DataExfiltrationPrevention_Deny'],
  check(resource, report, { tenants }) {
    if (!tenants) return;
    const allowed = new Set(tenants.map((tenant) => tenant.toLowerCase()));
    const isRefused = (value: Scalar) =>
      typeof value === 'string' && TENANT.test(value) && !allowed.has(value.toLowerCase());
    for (const place of placesOf(resource)) {
      const tenant = place.mayBe(isRefused);
      if (tenant)
        report(
          tenant,
          `The tenant ${tenant.print()} is not on your list, so data can go to somebody else's directory. Use a tenant of your own, or add this one to "allow.tenants" in forearm.config.json.`,
        );
    }
  },
});

function placesOf(resource: Resource): readonly Property[] {
  if (resource.isType(WORKSPACE))
    return resource.at('properties.managedVirtualNetworkSettings.allowedAadTenantIdsForLinking').items();
  if (resource.isType(...PIPELINE_TYPES))
    return stepsOf(resource).map(({ at }) => at.at('typeProperties.authentication.userTenant'));
  return TENANTS.map((key) => resource.at(`properties.typeProperties.${key}`));
}
