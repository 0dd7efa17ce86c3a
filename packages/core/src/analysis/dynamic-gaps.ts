/** Gaps in dynamic content: what a template puts into the middle of it and only the deployment knows. */
import type { Expression, LiteralExpression } from '../model/expression.ts';

/** Stands for a gap while the text is parsed. */
export const GAP = '\uFFFC';

/** The expression with its gaps as parts that nobody knows, instead of characters of its texts. */
export function gapsOpened(expression: Expression): Expression {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? opened(expression, expression.value) : expression;
    case 'interpolation':
      return { ...expression, parts: expression.parts.map(gapsOpened) };
    case 'call':
      return { ...expression, args: expression.args.map(gapsOpened) };
    case 'access':
      return { ...expression, base: gapsOpened(expression.base), index: gapsOpened(expression.index) };
    default:
      return expression;
  }
}

function opened(literal: LiteralExpression, text: string): Expression {
  if (!text.includes(GAP)) return literal;
  const { file, start, end } = literal;
  const gap: Expression = { file, start, end, kind: 'broken', because: 'the template puts it together' };
  const parts = text.split(GAP).flatMap((piece, i): Expression[] => {
    const known: Expression[] = piece === '' ? [] : [{ ...literal, value: piece }];
    return i === 0 ? known : [gap, ...known];
  });
  return { file, start, end, kind: 'interpolation', parts };
}
