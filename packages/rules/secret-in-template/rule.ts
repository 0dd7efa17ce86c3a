/** Secrets in any property of any resource: settings, scripts, tags, custom data, environment variables. */
import { defineRule, type Resource } from '@forearm/core';
import { resourceSecrets } from '../shared/resource-secrets.ts';
import { leavesOf } from '../shared/secret-leaves.ts';
import { embeddedSecret, sureness, type Verdict, writtenIn } from '../shared/secret-verdicts.ts';

/** Artefacts whose secrets have rules of their own. */
const FACTORY = /^microsoft\.(?:datafactory\/|synapse\/workspaces\/)/i;

export default defineRule({
  id: 'secret-in-template',
  title: 'Resource carries a secret in clear',
  severity: 'high',
  appliesTo: ['*', 'template'],
  controls: ['A2', 'A3', 'C6'],
  references: [
    {
      title: 'Key Vault references for App Service and Azure Functions',
      url: 'https://learn.microsoft.com/azure/app-service/app-service-key-vault-references',
    },
    'MCSB IM-8',
    'CWE-798',
  ],
  sameAs: [],
  secret: true,
  check(resource, report) {
    for (const verdict of secretsOf(resource)) {
      const { property, title } = verdict;
      if (writtenIn(property) !== 'here') continue;
      const message = `'${property.path}' holds a secret in clear (${title}). It can be read in the repository, in the portal and in the deployment's history. Rotate it; give the resource a Key Vault reference or a managed identity.`;
      report(property, message, {
        ...sureness(verdict),
        fix: 'Refer to Key Vault, or sign in with a managed identity.',
      });
    }
  },
});

function secretsOf(resource: Resource): readonly Verdict[] {
  if (resource.type === 'template') return defaults(resource);
  return FACTORY.test(resource.type) ? [] : resourceSecrets(resource);
}

/** Defaults of parameters that are not secure: what is written there is written, whoever uses it. */
function defaults(template: Resource): readonly Verdict[] {
  return template
    .at('parameters')
    .entries()
    .filter((parameter) => !parameter.at('secure').is(true))
    .flatMap((parameter) => leavesOf(parameter.at('defaultValue')))
    .flatMap(({ property }) => embeddedSecret(property) ?? []);
}
