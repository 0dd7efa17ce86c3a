/** Linked services of a type that the configuration does not allow. */
import { defineRule } from '@forearm/core';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';

export default defineRule({
  id: 'linked-service-type-not-allowed',
  title: 'Linked service has a type that is not on the list',
  severity: 'medium',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['A8', 'E5'],
  references: [
    'Azure Policy 6809a3d0-d354-42fb-b955-783d207c62a8',
    'MCSB AM-2',
    {
      title: 'Azure Policy definitions for Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/policy-reference',
    },
  ],
  sameAs: ['azure-policy:DataFactory/LinkedService_ResourceType_Audit'],
  check(resource, report, { linkedServiceTypes }) {
    if (!linkedServiceTypes) return;
    const allowed = new Set(linkedServiceTypes.map((type) => type.toLowerCase()));
    const type = resource
      .at('properties.type')
      .mayBe((value) => typeof value === 'string' && !allowed.has(value.toLowerCase()));
    if (type)
      report(
        type,
        `The type ${type.print()} is not on your list, so data can go to, or come from, a service that nobody has approved. Use an approved service, or add the type to "allow.linkedServiceTypes" in forearm.config.json.`,
      );
  },
});
