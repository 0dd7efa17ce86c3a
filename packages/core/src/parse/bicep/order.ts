/** The order of declarations: a parent before its children, which Bicep lets stand anywhere. */
import type { Expression } from '../../model/expression.ts';
import type { ResourceDeclaration } from '../../model/unit.ts';

/**
 * All declarations in the order of writing, except that what `parent:` names comes first.
 * @param groups each resource with those nested inside it, by its symbol
 */
export function parentsFirst(
  groups: ReadonlyMap<string, readonly ResourceDeclaration[]>,
): ResourceDeclaration[] {
  const placed = new Set<string>();
  const ordered: ResourceDeclaration[] = [];
  for (const symbol of groups.keys()) {
    for (const next of missingAncestors(symbol, groups, placed)) {
      for (const declaration of groups.get(next) ?? []) ordered.push(declaration);
    }
  }
  return ordered;
}

/** The resource and those of its ancestors that are not placed yet, outermost first; a cycle ends where it closes. */
function missingAncestors(
  symbol: string,
  groups: ReadonlyMap<string, readonly ResourceDeclaration[]>,
  placed: Set<string>,
): string[] {
  const chain: string[] = [];
  for (
    let at: string | undefined = symbol;
    at !== undefined && groups.has(at) && !placed.has(at);
    at = parentOf(groups.get(at))
  ) {
    placed.add(at);
    chain.push(at);
  }
  return chain.reverse();
}

function parentOf(group: readonly ResourceDeclaration[] | undefined): string | undefined {
  return outermost(group?.[0]?.parentExpression);
}

/** `a` of `a`, `a::b`, `a[0]`. */
function outermost(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'access') return outermost(expression.base);
  if (expression?.kind !== 'reference' || expression.to !== 'symbol') return undefined;
  return expression.name.split('::')[0];
}
