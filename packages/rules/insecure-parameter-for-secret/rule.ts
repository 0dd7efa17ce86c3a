/** Parameters that carry a secret without being declared secure. */
import { defineRule, type ReportFunction, type Resource } from '@forearm/core';
import { insecureUses, isNamedLikeSecret } from '../shared/insecure-parameters.ts';
import { secretName } from '../shared/secrets/index.ts';

const FIX = 'Declare it secure: "type": "secureString" in JSON, @secure() in Bicep.';
const WHY =
  "Its value is kept in clear in the deployment's history and logs, where Reader is enough to see it.";

export default defineRule({
  id: 'insecure-parameter-for-secret',
  title: 'Parameter for a secret is not secure',
  severity: 'medium',
  appliesTo: ['*', 'template'],
  controls: ['A3', 'C6'],
  references: [
    {
      title: 'Secure parameters',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameters#secure-parameters',
    },
    'MCSB IM-8',
    'CWE-532',
  ],
  sameAs: ['bicep-linter:use-secure-value-for-secure-inputs', 'arm-ttk:Password-params-must-be-secure'],
  check(resource, report) {
    if (resource.type === 'template') judgeTemplate(resource, report);
    else
      for (const { use, property, becomes } of insecureUses(resource))
        report(
          use.declaration,
          `The parameter '${use.name}' becomes ${becomes} and is not secure. ${WHY} ${FIX}`,
          {
            see: [{ property, message: 'Here it becomes a secret.' }],
            fix: FIX,
          },
        );
  },
});

function judgeTemplate(template: Resource, report: ReportFunction): void {
  for (const parameter of template.at('parameters').entries()) {
    if (isNamedLikeSecret(parameter))
      report(
        parameter.at('type'),
        `The parameter '${parameter.key}' is named like a secret and is not secure. ${WHY} ${FIX}`,
        {
          severity: 'low',
          heuristic: true,
          fix: FIX,
        },
      );
    if (!parameter.at('secure').is(true) || parameter.at('value').text) continue;
    const severity = secretName(parameter.key) === 'strong' ? 'medium' : 'low';
    for (const use of parameter.at('value').parameters())
      if (!use.secure && use.type === 'string')
        report(
          use.declaration,
          `The parameter '${use.name}' becomes the secure parameter '${parameter.key}' of a module and is not secure itself. ${WHY} ${FIX}`,
          { severity, fix: FIX },
        );
  }
}
