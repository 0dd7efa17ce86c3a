/** The functions of ARM that mean something of their own in the common expression: parameters, variables, lambdas. */
import type { Expression } from '../../model/expression.ts';
import type { Place } from '../../text/source-file.ts';

/** Functions whose only argument names what they stand for. */
const REFERENCES: ReadonlyMap<string, 'parameter' | 'variable' | 'local'> = new Map([
  ['parameters', 'parameter'],
  ['variables', 'variable'],
  ['lambdavariables', 'local'],
]);

/**
 * A call, or what it is in the common tree: `parameters('x')`, `variables('x')` and `lambdaVariables('x')` with a
 * literal name are references, `lambda('x', body)` is a lambda. A computed name stays a call.
 */
export function callOf(
  where: Place,
  name: string,
  namespace: string | undefined,
  args: readonly Expression[],
  namePlace: Place,
): Expression {
  const { file, start, end } = where;
  const own = namespace === undefined ? specialOf(where, name.toLowerCase(), args) : undefined;
  if (own !== undefined) return own;
  return namespace === undefined
    ? { kind: 'call', file, start, end, name, args, namePlace }
    : { kind: 'call', file, start, end, name, namespace, args, namePlace };
}

function specialOf(where: Place, name: string, args: readonly Expression[]): Expression | undefined {
  const to = REFERENCES.get(name);
  if (to !== undefined) return referenceOf(where, to, args);
  return name === 'lambda' ? lambdaOf(where, args) : undefined;
}

function referenceOf(
  { file, start, end }: Place,
  to: 'parameter' | 'variable' | 'local',
  args: readonly Expression[],
): Expression | undefined {
  const name = args.length === 1 ? textOf(args[0]) : undefined;
  return name === undefined ? undefined : { kind: 'reference', file, start, end, to, name };
}

function lambdaOf({ file, start, end }: Place, args: readonly Expression[]): Expression | undefined {
  const body = args.at(-1);
  const parameters = args.slice(0, -1).map(textOf);
  if (body === undefined || !parameters.every((name) => name !== undefined)) return undefined;
  return { kind: 'lambda', file, start, end, parameters, body };
}

function textOf(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'literal' && typeof expression.value === 'string'
    ? expression.value
    : undefined;
}
