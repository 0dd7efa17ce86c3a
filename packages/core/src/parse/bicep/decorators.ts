/** What decorators say: `@secure()`, `@allowed([…])`, `@description('…')`, with or without `sys.`. */
import type { DecoratorNode, ExpressionNode } from './syntax/tree.ts';

/** The arguments of a decorator, undefined when it is not there. Names are those of the language, in its casing. */
export function decoratorArguments(
  decorators: readonly DecoratorNode[],
  name: string,
): readonly ExpressionNode[] | undefined {
  for (const { expression } of decorators) {
    if (expression.kind === 'call' && expression.name.name === name) return expression.args;
  }
  return undefined;
}

export function isSecure(decorators: readonly DecoratorNode[]): boolean {
  return decoratorArguments(decorators, 'secure') !== undefined;
}

/** The text of `@description('…')`. */
export function descriptionOf(decorators: readonly DecoratorNode[]): string | undefined {
  const [text] = decoratorArguments(decorators, 'description') ?? [];
  return text?.kind === 'text' ? text.value : undefined;
}
