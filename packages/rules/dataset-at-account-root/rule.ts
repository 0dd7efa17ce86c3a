/** Datasets that mean every container of a storage account. */
import { defineRule } from '@forearm/core';

/** Location type to the property that names the container. */
const CONTAINERS: Readonly<Record<string, string>> = {
  azureblobstoragelocation: 'container',
  azureblobfslocation: 'fileSystem',
};

export default defineRule({
  id: 'dataset-at-account-root',
  title: 'Dataset stands at the root of a whole storage account',
  severity: 'low',
  profile: 'strict',
  appliesTo: ['Microsoft.DataFactory/factories/datasets', 'Microsoft.Synapse/workspaces/datasets'],
  controls: ['A8'],
  references: [
    'MCSB PA-7',
    'CWE-732',
    {
      title: 'Azure Data Lake Storage Gen2 connector',
      url: 'https://learn.microsoft.com/azure/data-factory/connector-azure-data-lake-storage',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const location = resource.at('properties.typeProperties.location');
    const key = CONTAINERS[location.at('type').text?.toLowerCase() ?? ''];
    const container = key === undefined ? undefined : location.at(key);
    const bad = container?.mayBeAbsent() ?? container?.mayBe(['', '/']);
    if (bad)
      report(
        bad,
        'The dataset names no container, so whatever uses it works on the whole storage account. A mistake or a stolen right to run pipelines then reaches all data. Name the container.',
      );
  },
});
