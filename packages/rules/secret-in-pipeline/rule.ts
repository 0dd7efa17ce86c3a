/** Pipelines, datasets, triggers, notebooks, scripts and global parameters that carry a secret in clear. */
import { activities, activity, defineRule, type Property, type Resource } from '@forearm/core';
import { activitiesOf } from '../shared/activities.ts';
import { factorySecrets } from '../shared/factory-secrets.ts';
import { isSecretName, remembered } from '../shared/remembered.ts';
import type { Seen } from '../shared/secret-leaves.ts';
import { sureness } from '../shared/secret-verdicts.ts';
import { mayHoldSecret } from '../shared/secrets/index.ts';

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
  'sparkconfigurations',
  'linkconnections',
  'databases',
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
    const places = secretPlaces(resource);
    for (const verdict of factorySecrets(resource.at('properties'), (one) => places.has(one), mayBeSecret)) {
      const { property, title } = verdict;
      const message = `'${property.path}' holds a secret in clear (${title}). It lies in the repository, in run histories and in logs. Rotate it; read it from Key Vault at run time, with secure output and input, or sign in with the factory's identity.`;
      report(property, message, {
        ...sureness(verdict),
        fix: 'Read the secret from Key Vault in the pipeline, or use the managed identity.',
      });
    }
  },
});

/** The properties of its activities whose types are reserved for a secret. */
function secretPlaces(resource: Resource): ReadonlySet<Property> {
  const places = activitiesOf(resource).flatMap((one) =>
    (activity(one.at('type').text ?? '')?.secrets ?? []).map((path) => one.at(`typeProperties.${path}`)),
  );
  return new Set(places);
}

/** Last names of such properties, in lower case. */
const namesOfPlaces = remembered((name) =>
  activities().some(({ secrets }) => secrets.some((path) => path.toLowerCase().endsWith(`.${name}`))),
);

/** Texts that stand in a secret's place, show one, are called like one, or are worked out. */
function mayBeSecret(text: string, { name, secureString }: Seen): boolean {
  if (secureString || text.includes('@') || isSecretName(name)) return true;
  return mayHoldSecret(text) || namesOfPlaces(name.toLowerCase());
}
