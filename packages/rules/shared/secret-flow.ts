/** Does a value really carry a secret, or does it only lie in an object with one? */
import type { Property } from '@forearm/core';
import { Mark } from '@forearm/core';

type Value = Property['value'];
type Unknown = Extract<Value, { kind: 'unknown' }>;
type Expression = Unknown['residual']['expression'];

/**
 * True when a value that is marked as secret shows where that comes from: a secure parameter on its way, or a function
 * that asks for a secret. What was merged into one object with a secret has the mark too, but not the way.
 */
export function carriesSecret(property: Property): boolean {
  if (!property.secret) return false;
  if (property.parameters().some((use) => use.secure)) return true;
  const { value } = property;
  if (value.kind === 'oneOf') return value.options.some(asks);
  return asks(value);
}

function asks(value: Value): boolean {
  if (value.kind !== 'unknown' || !(value.marks & Mark.secret)) return false;
  return value.parts ? value.parts.some(asks) : isAsk(value.residual.expression, 0);
}

/** `listKeys(…)`, `getSecret(…)`, their parts, what functions make of them, and variables that hold them. */
function isAsk(expression: Expression, depth: number): boolean {
  if (depth > 20) return false;
  switch (expression.kind) {
    case 'reference':
      return expression.to === 'variable';
    case 'access':
      return isAsk(expression.base, depth + 1);
    case 'call':
      return (
        /^(?:list.|getsecret$)/i.test(expression.name) || expression.args.some((arg) => isAsk(arg, depth + 1))
      );
    case 'interpolation':
      return expression.parts.some((part) => isAsk(part, depth + 1));
    default:
      return false;
  }
}
