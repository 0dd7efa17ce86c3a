/** Pipelines, datasets, triggers, notebooks, scripts and global parameters that carry a secret in clear. */
import { activity, defineRule, type Property } from '@forearm/core';
import { factorySecrets } from '../shared/factory-secrets.ts';
import { sureness } from '../shared/secret-verdicts.ts';

const FACTORY_KINDS = ['pipelines', 'datasets', 'triggers', 'dataflows', 'globalparameters', 'adfcdcs'];
const WORKSPACE_KINDS = [
  'pipelines',
  'datasets',
  'triggers',
  'dataflows',
  'notebooks',
  'sqlscripts',
  'kqlscripts',
  'sparkjobdefinitions',
];

export default defineRule({
  id: 'secret-in-pipeline',
  title: 'Pipeline, dataset, notebook or script holds a secret in clear',
  severity: 'high',
  appliesTo: [
    'Microsoft.DataFactory/factories',
    ...FACTORY_KINDS.map((kind) => `Microsoft.DataFactory/factories/${kind}`),
    ...WORKSPACE_KINDS.map((kind) => `Microsoft.Synapse/workspaces/${kind}`),
    ...['pipelines', 'datasets'].map((kind) => `Microsoft.DataFactory/dataFactories/${kind}`),
  ],
  controls: ['A2', 'A3'],
  references: [
    {
      title: 'Use Azure Key Vault secrets in pipeline activities',
      url: 'https://learn.microsoft.com/azure/data-factory/how-to-use-azure-key-vault-secrets-pipeline-activities',
    },
    'MCSB IM-8',
    'CWE-798',
  ],
  sameAs: [],
  secret: true,
  check(resource, report) {
    const body = resource.at('properties');
    for (const verdict of factorySecrets(body, (path) => isActivitySecret(body, path))) {
      const { property, title } = verdict;
      const message = `'${property.path}' holds a secret in clear (${title}). It lies in the repository, in run histories and in logs. Rotate it; read it from Key Vault at run time, with secure output and input, or sign in with the factory's identity.`;
      report(property, message, {
        ...sureness(verdict),
        fix: 'Read the secret from Key Vault in the pipeline, or use the managed identity.',
      });
    }
  },
});

/** A path that an activity's type reserves for a secret. */
function isActivitySecret(body: Property, path: string): boolean {
  const match = /^(properties\..*activities\[\d+\])\.typeProperties\.(.+)$/i.exec(path);
  if (!match?.[1] || !match[2]) return false;
  const type = body.resource.at(`${match[1]}.type`).text ?? '';
  const wanted = match[2].toLowerCase();
  return (activity(type)?.secrets ?? []).some((secret) => secret.toLowerCase() === wanted);
}
