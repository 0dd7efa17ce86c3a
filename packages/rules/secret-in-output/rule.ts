/** Outputs that hand out a secret, without being secure outputs. */
import { defineRule, type Property, type ReportFunction } from '@forearm/core';
import { isHardlySecret } from '../shared/hardly-secret.ts';
import { leavesOf } from '../shared/secret-leaves.ts';
import { embeddedSecret, namedSecret, sureness } from '../shared/secret-verdicts.ts';
import { secretName } from '../shared/secrets/index.ts';

const FIX = 'Remove the output; let the consumer read the secret from Key Vault or list it itself.';

export default defineRule({
  id: 'secret-in-output',
  title: 'Output hands out a secret',
  severity: 'high',
  appliesTo: ['template'],
  controls: ['A4', 'C6'],
  references: [
    {
      title: 'Outputs should not contain secrets',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-outputs-should-not-contain-secrets',
    },
    'MCSB IM-8',
    'CWE-532',
  ],
  sameAs: [
    'Azure.Deployment.OutputSecretValue',
    'bicep-linter:outputs-should-not-contain-secrets',
    'arm-ttk:Outputs-Must-Not-Contain-Secrets',
  ],
  secret: true,
  check(template, report) {
    for (const output of template.at('outputs').entries()) {
      if (output.at('secure').is(true) || output.at('type').is(['int', 'bool'])) continue;
      for (const { property } of leavesOf(output.at('value'))) judge(output, property, report);
    }
  },
});

function judge(output: Property, property: Property, report: ReportFunction): void {
  const message = `The output '${output.key}' hands out a secret. Outputs stay in clear in the deployment's history, where everybody with read access finds them. Leave it out, or make it a secure output.`;
  const verdict = property.secret
    ? undefined
    : (embeddedSecret(property) ?? namedSecret(property, output.key));
  if (verdict) report(verdict.property, message, { ...sureness(verdict), fix: FIX });
  else if (property.secret && !takesPointer(property))
    report(property, message, { ...weight(property), atUse: true, secret: false, fix: FIX });
  else if (readsSecret(property, output.at('value')))
    report(property, message, { severity: 'medium', heuristic: true, atUse: true, secret: false, fix: FIX });
}

function weight(property: Property) {
  return isHardlySecret(property) ? { severity: 'low' as const } : {};
}

/** The name of the last step of an expression: `…keys[0].value` ends in `value`. */
function lastStep({ value }: Property): string | undefined {
  const expression = value.kind === 'unknown' ? value.residual.expression : undefined;
  if (expression?.kind !== 'access' || expression.index.kind !== 'literal') return undefined;
  return String(expression.index.value);
}

/** A secure object's part that is no secret: `parameters('login').userName`. */
function takesPointer(property: Property): boolean {
  const step = lastStep(property);
  return step !== undefined && (secretName(step) === 'pointer' || /user|login|email|id$/i.test(step));
}

/** Promises of names that are not kept: Application Insights' connection string, the public proof of owning a domain. */
const PUBLIC = /connectionstring|validation|verification/i;

/**
 * A running resource's property whose name promises a secret, asked for by itself: from what a service shows of a whole
 * resource it leaves its secrets out.
 */
function readsSecret(property: Property, output: Property): boolean {
  if (property.secret || (output.open && property.path !== output.path)) return false;
  const step = lastStep(property);
  return step !== undefined && !PUBLIC.test(step) && secretName(step) === 'strong';
}
