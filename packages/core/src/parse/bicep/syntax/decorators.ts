/** Decorators: `@name(args)` or `@namespace.name(args)`, each on a line of its own. */
import type { Cursor } from './cursor.ts';
import { parseCall } from './expressions.ts';
import * as kind from './tokens.ts';
import type { DecoratorNode, ExpressionNode, NameNode } from './tree.ts';

/** The decorators before a statement, a property type or a tuple item. */
export function parseDecorators(p: Cursor): readonly DecoratorNode[] {
  if (p.kind !== kind.AT) return NONE;
  const decorators: DecoratorNode[] = [];
  while (p.kind === kind.AT) {
    decorators.push(parseDecorator(p));
    if (p.kind !== kind.NEW_LINE) p.fail('a new line after the decorator');
    p.skipLines();
  }
  return decorators;
}

const NONE: readonly DecoratorNode[] = [];

function parseDecorator(p: Cursor): DecoratorNode {
  const { start } = p;
  p.at++;
  let expression = parseStep(p, undefined);
  while (p.skip(kind.DOT)) expression = parseStep(p, expression);
  return { kind: 'decorator', expression, start, end: p.lastEnd };
}

function parseStep(p: Cursor, base: ExpressionNode | undefined): ExpressionNode {
  const name: NameNode = p.name('the name of a decorator');
  if (p.kind === kind.LEFT_PAREN) return parseCall(p, name, base);
  if (base === undefined) return name;
  return { kind: 'member', base, name, safe: false, start: base.start, end: name.end };
}
