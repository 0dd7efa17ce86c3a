/** Datasets that mean every container of a storage account. */
import { defineRule } from '@forearm/core';
import { artefactTypes } from '../shared/factory/services.ts';

/** Location type to the property that names the container. */
const CONTAINERS: Readonly<Record<string, string>> = {
  azureblobstoragelocation: 'container',
  azureblobfslocation: 'fileSystem',
  amazons3location: 'bucketName',
  amazons3compatiblelocation: 'bucketName',
  googlecloudstoragelocation: 'bucketName',
  oraclecloudstoragelocation: 'bucketName',
};
/** Dataset types of the first model, whose path begins with the container. */
const WITH_PATH: readonly string[] = ['azureblob', 'azureblobfsfile'];

export default defineRule({
  id: 'dataset-at-account-root',
  title: 'Dataset stands at the root of a whole storage account',
  severity: 'low',
  profile: 'strict',
  appliesTo: artefactTypes('datasets'),
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
    const old = WITH_PATH.includes(resource.at('properties.type').text?.toLowerCase() ?? '');
    const path = old ? resource.at('properties.typeProperties.folderPath') : container;
    const bad = (old ? undefined : path?.mayBeAbsent()) ?? path?.mayBe(['', '/']);
    if (bad)
      report(
        bad,
        'The dataset names no container or bucket, so whatever uses it works on the whole storage account. A mistake or a stolen right to run pipelines then reaches all data. Name the container.',
      );
  },
});
