/** Nodes of the common expression for what ADF spells its own way: references by call, and `concat`. */
import type { CallExpression, Expression } from '../../model/expression.ts';
import type { Place } from '../../text/source-file.ts';

/** Calls whose properties are the parameters of the artefact itself (`dataset().path`). */
const OWN_PARAMETERS = new Set(['dataset', 'linkedservice']);

/**
 * A call: `variables('x')` is a reference, `concat` builds a text (it takes nothing else in ADF), the rest stay calls.
 */
export function callOf(
  name: string,
  namePlace: Place,
  args: readonly Expression[],
  whole: Place,
): Expression {
  const lower = name.toLowerCase();
  if (lower === 'concat' && args.length > 0) return { ...whole, kind: 'interpolation', parts: args };
  const variable = lower === 'variables' && args.length === 1 ? textOf(args[0]) : undefined;
  if (variable !== undefined) return { ...whole, kind: 'reference', to: 'variable', name: variable };
  return { ...whole, kind: 'call', name, args, namePlace };
}

/** `base.index`, or the reference to a parameter that this spells (`pipeline().parameters.x`, `dataset().x`). */
export function access(base: Expression, index: Expression, safe: boolean, whole: Place): Expression {
  const name = textOf(index);
  if (name !== undefined && holdsParameters(base)) {
    return { ...whole, kind: 'reference', to: 'parameter', name };
  }
  return { ...whole, kind: 'access', base, index, ...(safe ? { safe } : {}) };
}

/** True for what an artefact's parameters are members of: `pipeline().parameters`, `dataset()`, `linkedService()`. */
export function holdsParameters(base: Expression): boolean {
  if (base.kind === 'call') return isBare(base) && OWN_PARAMETERS.has(base.name.toLowerCase());
  if (base.kind !== 'access' || textOf(base.index)?.toLowerCase() !== 'parameters') return false;
  return base.base.kind === 'call' && isBare(base.base) && base.base.name.toLowerCase() === 'pipeline';
}

function isBare(call: CallExpression): boolean {
  return call.args.length === 0;
}

function textOf(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'literal' || typeof expression.value !== 'string') return undefined;
  return expression.value;
}
