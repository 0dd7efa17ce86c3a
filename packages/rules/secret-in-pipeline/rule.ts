/** Pipelines, datasets, triggers, notebooks, scripts and global parameters that carry a secret in clear. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { factorySecrets } from '../shared/factory-secrets.ts';
import { gapped } from '../shared/gaps.ts';
import { isSecretName, remembered } from '../shared/remembered.ts';
import { leavesOf, type Worth } from '../shared/secret-leaves.ts';
import { sureness } from '../shared/secret-verdicts.ts';
import { mayHoldSecret } from '../shared/secrets/index.ts';
import { namesPlace, placesOfActivities, secretArguments } from './arguments.ts';
import { valuesOfGlobals, valuesOfVariables } from './names-read.ts';

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
    const handed = secretArguments(resource);
    const own = [...placesOfActivities(resource), ...handed];
    const given = [...valuesOfVariables(resource, own), ...valuesOfGlobals(resource, placesOfActivities)];
    const places = new Set([...own, ...given]);
    const worth = mayBeSecret([...handed, ...given], hasTellingDefault(resource));
    const verdicts = factorySecrets(resource.at('properties'), (one) => places.has(one), worth);
    for (const verdict of verdicts) {
      const { property, title } = verdict;
      const message = `'${property.path}' holds a secret in clear (${title}). It lies in the repository, in run histories and in logs. Rotate it; read it from Key Vault at run time, with secure output and input, or sign in with the factory's identity.`;
      report(property, message, {
        ...sureness(verdict),
        fix: 'Read the secret from Key Vault in the pipeline, or use the managed identity.',
      });
    }
  },
});

/** Last names of properties that activities reserve for a secret, in lower case. */
const namesOfPlaces = remembered(namesPlace);

/** What the walk calls a value: by its key, its declaration's, or the variable that an activity sets. */
function nameOf({ key, path, resource }: Property): string {
  const isGiven = /^(?:defaultValue|value)$/i.test(key);
  const above = path.split('.').slice(0, -1);
  const set = isGiven ? resource.at([...above, 'variableName'].join('.')).text : undefined;
  return (set ?? (isGiven ? above.at(-1) : key) ?? key).toLowerCase();
}

/**
 * Asks whether a text stands in a secret's place, shows one, is called like one, or is worked out of a default that may
 * be one. To work out all the others would cost more than everything else.
 */
function mayBeSecret(handed: readonly Property[], tellingDefault: boolean): Worth {
  const names = new Set(handed.map(nameOf));
  return (text, { name, secureString }) =>
    secureString ||
    (tellingDefault && text.includes('@')) ||
    isSecretName(name) ||
    names.has(name.toLowerCase()) ||
    mayHoldSecret(text) ||
    namesOfPlaces(name.toLowerCase());
}

/** Whether a default of a parameter or variable may be a secret, or a part of one. */
function hasTellingDefault(resource: Resource): boolean {
  return ['parameters', 'variables']
    .flatMap((section) => resource.at(`properties.${section}`).entries())
    .some((one) => {
      const fallback = one.at('defaultValue');
      if (fallback.absent) return false;
      return (
        isSecretName(one.key) || leavesOf(fallback).some(({ property }) => mayHoldSecret(gapped(property)))
      );
    });
}
