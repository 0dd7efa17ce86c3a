/** Secrets that were kept well, until they come to a place that shows them. */
import { defineRule } from '@forearm/core';
import { leaks, openArguments } from './leaks.ts';

export default defineRule({
  id: 'secret-leaves-secure-handling',
  title: 'Secret comes to a place that shows it',
  severity: 'medium',
  appliesTo: ['*', 'template'],
  controls: ['A4', 'C6'],
  references: [
    {
      title: 'Secure parameters in nested deployments',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#scope-for-expressions-in-nested-templates',
    },
    'MCSB IM-8',
    'CWE-522',
  ],
  sameAs: ['Azure.Deployment.SecretLeak'],
  check(resource, report) {
    if (resource.type !== 'template')
      for (const { property, because, instead, severity } of leaks(resource)) {
        const message = `A secret comes to '${property.path}'. ${because}. Use ${instead}.`;
        report(property, message, { severity, atUse: true, fix: `Use ${instead}.` });
      }
    else
      for (const { parameter, severity } of openArguments(resource)) {
        const message = `A secret is handed to the parameter '${parameter.key}' of a module, which is not secure. The module's deployment keeps its value in clear, where Reader is enough to see it. Declare the module's parameter secure.`;
        const see = [{ property: parameter.at('type'), message: 'This parameter is not secure.' }];
        const fix = "Declare the module's parameter secure.";
        report(parameter.at('value'), message, { severity, atUse: true, see, fix });
      }
  },
});
