/** What decorators say: `@secure()`, `@allowed([…])`, `@description('…')`, with or without `sys.`. */
import { memberOf } from './declarations.ts';
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

/** True when `@secure()` is among them. */
export function isSecure(decorators: readonly DecoratorNode[]): boolean {
  return decoratorArguments(decorators, 'secure') !== undefined;
}

/** The text of `@description('…')`, or of `description` in `@metadata({ … })`. */
export function descriptionOf(decorators: readonly DecoratorNode[]): string | undefined {
  const [text] = decoratorArguments(decorators, 'description') ?? [];
  const [metadata] = decoratorArguments(decorators, 'metadata') ?? [];
  const described =
    text ?? (metadata?.kind === 'object' ? memberOf(metadata.items, 'description') : undefined);
  return described?.kind === 'text' ? described.value : undefined;
}
