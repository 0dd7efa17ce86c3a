/** Data factories and Synapse workspaces that no Git repository stands behind. */
import { defineRule, type Property } from '@forearm/core';
import { isTemplate, REPOSITORY, SERVICE_TYPES } from '../shared/factory/services.ts';

export default defineRule({
  id: 'factory-without-source-control',
  title: 'Factory or workspace is not connected to a Git repository',
  severity: 'low',
  appliesTo: SERVICE_TYPES,
  controls: ['E1'],
  references: [
    'Azure Policy 77d40665-3120-4348-b539-3192ec808307',
    'MCSB DS-6',
    'CWE-778',
    {
      title: 'Source control in Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/source-control',
    },
  ],
  sameAs: ['CKV_AZURE_103', 'azure-policy:DataFactory/Factory_None_GIT_Audit'],
  check(resource, report) {
    const factory = resource.isType(SERVICE_TYPES[0] as string);
    const configuration = resource.at(REPOSITORY[factory ? 0 : 1] as string);
    const missing = isTemplate(resource) && nameless(configuration);
    if (missing)
      report(
        missing,
        'No Git repository is connected, so changes in Studio go live at once, without review and without a way back. Connect the development factory to a repository; let pipelines deploy to the others.',
      );
  },
});

function nameless(configuration: Property): Property | undefined {
  const name = configuration.at('repositoryName');
  return configuration.mayBeAbsent() ?? name.mayBeAbsent() ?? name.mayBe('');
}
