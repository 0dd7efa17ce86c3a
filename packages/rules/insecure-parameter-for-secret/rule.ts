/** Parameters that carry a secret without being declared secure. */
import { defineRule, type Property, type ReportFunction, type Resource } from '@forearm/core';
import { artefactParameters, insecureUses, isNamedLikeSecret } from '../shared/insecure-parameters.ts';
import { secretName } from '../shared/secrets/index.ts';

const FIX = 'Declare it secure: "type": "secureString" in JSON, @secure() in Bicep.';
const WHY =
  "Its value is kept in clear in the deployment's history and logs, where Reader is enough to see it.";
const IN_A_FACTORY = {
  why: 'Its value stands in clear in the history of every run, where whoever may monitor the factory reads it.',
  fix: 'Declare it "type": "SecureString".',
};

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
    else {
      for (const parameter of artefactParameters(resource)) reportName(parameter, report, IN_A_FACTORY);
      for (const { use, property, becomes } of insecureUses(resource))
        report(
          use.declaration,
          `The parameter '${use.name}' becomes ${becomes} and is not secure. ${WHY} ${FIX}`,
          {
            see: [{ property, message: 'Here it becomes a secret.' }],
            fix: FIX,
          },
        );
    }
  },
});

/** Only its name says so. */
function reportName(parameter: Property, report: ReportFunction, { why, fix }: typeof IN_A_FACTORY): void {
  const message = `The parameter '${parameter.key}' is named like a secret and is not secure. ${why} ${fix}`;
  report(parameter.at('type'), message, { severity: 'low', heuristic: true, fix });
}

function judgeTemplate(template: Resource, report: ReportFunction): void {
  // An artefact's parameters are its own, and judged with it.
  if (template.language === 'adf') return;
  for (const parameter of template.at('parameters').entries()) {
    if (isNamedLikeSecret(parameter)) reportName(parameter, report, { why: WHY, fix: FIX });
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
