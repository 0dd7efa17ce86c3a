/** Secrets that were kept well, until they come to a place that shows them. */
import { defineRule, type Property, type ReportFunction, type Resource, type Severity } from '@forearm/core';
import { carriesSecret } from '../shared/secret-flow.ts';
import { leavesOf } from '../shared/secret-leaves.ts';
import { propertiesAt } from '../shared/typed-secrets.ts';
import { EVERYWHERE, type OpenPlace, PLACES } from './places.ts';

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
    if (resource.type === 'template') return modules(resource, report);
    for (const place of PLACES)
      if (place.types.some((type) => resource.isType(type))) judge(resource, place, report);
    judge(resource, EVERYWHERE, report);
    outer(resource, report);
  },
});

const OUTER =
  'The nested deployment is evaluated in the outer scope, so that its stored template holds the secret in clear';
const INNER = 'expressionEvaluationOptions.scope inner, and hand the secret over as a secure parameter';

function say(
  property: Property,
  because: string,
  instead: string,
  severity: Severity,
  report: ReportFunction,
): void {
  const message = `A secret comes to '${property.path}'. ${because}. Use ${instead}.`;
  report(property, message, { severity, atUse: true, fix: `Use ${instead}.` });
}

function judge(resource: Resource, place: OpenPlace, report: ReportFunction): void {
  for (const path of place.paths)
    for (const at of propertiesAt(resource, path))
      for (const { property } of leavesOf(at))
        if (carriesSecret(property))
          say(property, place.because, place.instead, severityAt(property, place), report);
}

/** A token that only fetches the deployment's own files is short-lived and reads little. */
function severityAt(property: Property, { severity }: OpenPlace): Severity {
  return property.parameters().some((use) => /artifacts\w*token/i.test(use.name)) ? 'low' : severity;
}

/** Arguments that hand a secret to a parameter that is not secure. */
function modules(template: Resource, report: ReportFunction): void {
  for (const parameter of template.at('parameters').entries()) {
    if (
      parameter.at('secure').is(true) ||
      !leavesOf(parameter.at('value')).some((leaf) => carriesSecret(leaf.property))
    )
      continue;
    const message = `A secret is handed to the parameter '${parameter.key}' of a module, which is not secure. The module's deployment keeps its value in clear, where Reader is enough to see it. Declare the module's parameter secure.`;
    const see = [{ property: parameter.at('type'), message: 'This parameter is not secure.' }];
    report(parameter.at('value'), message, {
      atUse: true,
      see,
      fix: "Declare the module's parameter secure.",
    });
  }
}

/** With outer evaluation the secret is written into the nested template before that is stored and deployed. */
function outer(resource: Resource, report: ReportFunction): void {
  if (!resource.template?.at('outer').is(true)) return;
  for (const { property } of leavesOf(resource.at('')))
    if (carriesSecret(property)) say(property, OUTER, INNER, 'medium', report);
}
