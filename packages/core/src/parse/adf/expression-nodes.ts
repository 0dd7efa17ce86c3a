/** Nodes of the common expression for what ADF spells its own way: references by call, and `concat`. */
import type { CallExpression, Expression } from '../../model/expression.ts';
import type { Place } from '../../text/source-file.ts';

/** Calls whose properties are the parameters of the artefact itself (`dataset().path`). */
const OWN_PARAMETERS = /^(?:dataset|linkedservice)$/i;

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
  const { file, start, end } = whole;
  if (lower === 'concat' && args.length > 0) return { kind: 'interpolation', parts: args, file, start, end };
  const variable = lower === 'variables' && args.length === 1 ? textOf(args[0]) : undefined;
  if (variable !== undefined) return { kind: 'reference', to: 'variable', name: variable, file, start, end };
  return { kind: 'call', name, args, namePlace, file, start, end };
}

/** `base.index`, or the reference to a parameter that this spells (`pipeline().parameters.x`, `dataset().x`). */
export function access(base: Expression, index: Expression, safe: boolean, whole: Place): Expression {
  const name = textOf(index);
  // Written out, here and in the parser: a large factory has some hundred thousand of these, and spreading is slow.
  const { file, start, end } = whole;
  if (name !== undefined && holdsParameters(base))
    return { kind: 'reference', to: 'parameter', name, file, start, end };
  return safe
    ? { kind: 'access', base, index, safe, file, start, end }
    : { kind: 'access', base, index, file, start, end };
}

/** True for what an artefact's parameters are members of: `pipeline().parameters`, `dataset()`, `linkedService()`. */
export function holdsParameters(base: Expression): boolean {
  if (base.kind === 'call') return isBare(base) && OWN_PARAMETERS.test(base.name);
  if (base.kind !== 'access' || base.base.kind !== 'call' || !isBare(base.base)) return false;
  return /^parameters$/i.test(textOf(base.index) ?? '') && /^pipeline$/i.test(base.base.name);
}

function isBare(call: CallExpression): boolean {
  return call.args.length === 0;
}

function textOf(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'literal' || typeof expression.value !== 'string') return undefined;
  return expression.value;
}
