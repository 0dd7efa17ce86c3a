/** Secrets that a text takes from the default of a parameter: they are written there, whatever else the text is made of. */
import type { Property } from '@forearm/core';
import { gapped } from './gaps.ts';

/** What stands before a secret in a connection string, an address, or the body of a request. */
const BEFORE_SECRET =
  /(?:(?:password|passwd|pwd|client_?secret|accountkey|accesskey|sharedaccesskey|sharedaccesssignature)["']?\s*[=:]\s*["'{]?|[?&](?:sig|code)=)$/i;

/** The default that stands in the secret's place of a text with parameters; else the text itself. */
export function whereSecretIsWritten(property: Property): Property {
  const { resource } = property;
  const text = gapped(property);
  if (text === '' || !property.value.dynamic) return property;
  const declared = resource.at('properties.parameters').entries();
  const read = property.mentions().filter(({ of }) => of === 'parameter');
  const defaults = read.flatMap(({ name }) =>
    declared
      .filter(({ key }) => key.toLowerCase() === name.toLowerCase())
      .map((one) => one.at('defaultValue')),
  );
  return defaults.find((one) => standsForSecret(one.text, text)) ?? property;
}

function standsForSecret(part: string | undefined, text: string): boolean {
  if (!part) return false;
  const at = text.lastIndexOf(part);
  return at > 0 && BEFORE_SECRET.test(text.slice(Math.max(0, at - 60), at));
}
