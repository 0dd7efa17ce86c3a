/** What is known of a pipeline's run before it runs: its name, and the global parameters of its factory. */
import type { Expression } from '../model/expression.ts';

/** What can be put in the place of calls before a run. */
export interface RunFacts {
  /** Values by lower-cased name. */
  readonly globals: ReadonlyMap<string, Expression>;
  readonly name: Expression | undefined;
}

/** The expression with what is known in the place of the calls that ask for it. */
export function settled(expression: Expression, facts: RunFacts): Expression {
  const inner = (part: Expression) => settled(part, facts);
  switch (expression.kind) {
    case 'interpolation':
      return { ...expression, parts: expression.parts.map(inner) };
    case 'call':
      return { ...expression, args: expression.args.map(inner) };
    case 'access':
      return (
        factOf(expression, facts) ?? {
          ...expression,
          base: inner(expression.base),
          index: inner(expression.index),
        }
      );
    default:
      return expression;
  }
}

function factOf(expression: Expression, { globals, name }: RunFacts): Expression | undefined {
  const [first, second, ...more] = membersOfPipeline(expression);
  if (more.length > 0) return undefined;
  if (second === undefined) return first === 'pipeline' ? name : undefined;
  return first === 'globalparameters' ? globals.get(second) : undefined;
}

/** `['globalparameters', 'x']` for `pipeline().globalParameters.x`; nothing for anything else. */
function membersOfPipeline(expression: Expression): readonly string[] {
  const names: string[] = [];
  let at = expression;
  for (; at.kind === 'access' && at.index.kind === 'literal'; at = at.base)
    names.unshift(String(at.index.value).toLowerCase());
  return at.kind === 'call' && at.name.toLowerCase() === 'pipeline' ? names : [];
}
