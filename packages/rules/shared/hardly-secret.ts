/** Values that are secret by their parameter's type, while its name or its default says that they are hardly a secret. */
import type { ParameterUse, Property } from '@forearm/core';
import { isDerived } from './predictable.ts';
import { isOpenName } from './secret-verdicts.ts';

/** Public keys; tokens that only fetch the deployment's own files are short-lived and read little. */
const MINOR = /artifacts\w*token|public_?key/i;

/** True when every secure parameter on the value's way is of that kind; false when it came through none. */
export function isHardlySecret(property: Property): boolean {
  const secure = property.parameters().filter((use) => use.secure);
  return secure.length > 0 && secure.every(isMinor);
}

function isMinor({ name, defaultValue }: ParameterUse): boolean {
  return MINOR.test(name) || isOpenName(name) || (defaultValue !== undefined && isDerived(defaultValue));
}
