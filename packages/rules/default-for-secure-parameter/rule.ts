/** Secure parameters whose default is a secret that everybody can read, or work out. */
import { defineRule, type Property, type ReportFunction } from '@forearm/core';
import { isPredictable } from '../shared/predictable.ts';
import { leavesOf } from '../shared/secret-leaves.ts';
import { embeddedSecret, isOpenName, literalSecret, namedSecret } from '../shared/secret-verdicts.ts';
import { secretName } from '../shared/secrets/index.ts';

const FIX = 'Remove the default, so that whoever deploys has to give a value (from Key Vault).';

export default defineRule({
  id: 'default-for-secure-parameter',
  title: 'Secure parameter has a default that everybody can read',
  severity: 'high',
  appliesTo: ['template'],
  controls: ['A3', 'C6'],
  references: [
    {
      title: 'Secure parameter default',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-secure-parameter-default',
    },
    'MCSB IM-8',
    'CWE-798',
  ],
  sameAs: [
    'CKV_AZURE_131',
    'kics:hardcoded_securestring_parameter_default_value',
    'bicep-linter:secure-parameter-default',
    'arm-ttk:Secure-String-Parameters-Cannot-Have-Default',
  ],
  secret: true,
  check(template, report) {
    for (const parameter of template.at('parameters').entries())
      if (parameter.at('secure').is(true)) judge(parameter, report);
  },
});

function judge(parameter: Property, report: ReportFunction): void {
  const name = parameter.key;
  for (const { property } of leavesOf(parameter.at('defaultValue'))) {
    const below = property.path !== parameter.at('defaultValue').path;
    if (isPredictable(property)) {
      const message = `The default of the secure parameter '${name}' is made from names and times that others know too. Anybody can work it out. Use newGuid(), or no default.`;
      report(property, message, { severity: 'medium', fix: FIX });
      continue;
    }
    const verdict = embeddedSecret(property) ?? literal(property, below);
    if (!verdict) continue;
    if (isOpenName(name) && verdict.certainty !== 'certain') {
      const message = `The secure parameter '${name}' has a default that every reader of the source knows. If it is a secret, it is known; if it is none, the type hides nothing. Remove the default, or make the parameter a plain one.`;
      report(verdict.property, message, { severity: 'low', fix: FIX });
      continue;
    }
    const sure = below || verdict.certainty === 'certain' || secretName(name) === 'strong';
    const message = `The secure parameter '${name}' has a default that is written in the source. It is a password that every reader knows, and that stays in force wherever nobody gives another. Remove the default.`;
    report(verdict.property, message, { severity: sure ? 'high' : 'medium', fix: FIX });
  }
}

/** The address of a storage account opens nothing without a signature. */
const UNSIGNED = /^https:\/\/[\w.-]+\.core\.windows\.net\/?(?:\?(?![^#]*\bsig=)[^#]*)?$/i;

/** In an object only a member's own name says that it is the secret part. */
function literal(property: Property, below: boolean) {
  if (UNSIGNED.test(property.text ?? '')) return undefined;
  return below ? namedSecret(property, property.key) : literalSecret(property, 'typed');
}
