/** Values that a deployment makes up, but that anybody can make up again: a hash of known things is no password. */
import type { Property } from '@forearm/core';
import { secretName } from './secrets/index.ts';

type Residual = Extract<Property['value'], { kind: 'unknown' }>['residual'];
type Expression = Residual['expression'];

/** Functions whose results follow from the names of things, or from the clock. */
const DERIVED = /^(?:uniquestring|guid|utcnow)$/;
/** Functions that say nothing new about their arguments, or only what everybody can look up. */
const KNOWN =
  /^(?:concat|format|substring|take|skip|replace|toupper|tolower|base64|trim|padleft|string|resourcegroup|subscription|deployment|tenant|managementgroup|resourceid|subscriptionresourceid|environment)$/;

/** True when an unknown value is made of nothing but names, the clock and constants, with a hash or time among them. */
export function isPredictable(property: Property): boolean {
  const { value } = property;
  if (value.kind !== 'unknown' || property.generated) return false;
  return isDerived(value.residual.expression);
}

/** True when an expression, such as a parameter's default, can be worked out by whoever knows the names of things. */
export function isDerived(expression: Expression): boolean {
  const seen = { derived: false };
  return isKnown(expression, seen, 0) && seen.derived;
}

interface Seen {
  derived: boolean;
}

function isKnown(expression: Expression, seen: Seen, depth: number): boolean {
  if (depth > 30) return false;
  const inside = (one: Expression) => isKnown(one, seen, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'interpolation':
      return expression.parts.every(inside);
    case 'access':
      return inside(expression.base);
    case 'reference':
      // Whoever reads the deployment reads its parameters, except what is named like a secret.
      return expression.to === 'parameter' && secretName(expression.name) === 'none';
    case 'call': {
      const name = expression.name.toLowerCase();
      if (DERIVED.test(name)) seen.derived = true;
      return (DERIVED.test(name) || KNOWN.test(name)) && expression.args.every(inside);
    }
    default:
      return false;
  }
}
