/** What resources and modules have in common: conditions and loops around a body, and properties kept out of it. */
import type { Expression, Loop } from '../../model/expression.ts';
import { type Place, place } from '../../text/source-file.ts';
import { decoratorArguments } from './decorators.ts';
import { loopScope, lowerExpression, lowerLoop } from './expression.ts';
import { objectOf, type Scope } from './names.ts';
import type {
  DeclarationBody,
  DecoratorNode,
  ExpressionNode,
  ObjectItem,
  PropertyNode,
} from './syntax/tree.ts';

/** A declaration's body taken apart. `scope` knows the variables of the loop. */
export interface Parts {
  readonly items: readonly ObjectItem[];
  readonly scope: Scope;
  readonly loop: Loop | undefined;
  readonly condition: Expression | undefined;
  readonly place: Place;
}

/**
 * Takes `if` and `[for …]` off a body. A condition inside a loop is the condition of each instance.
 * @param outside where the loop's items are evaluated
 */
export function partsOf(body: DeclarationBody, decorators: readonly DecoratorNode[], outside: Scope): Parts {
  const loop =
    body.kind === 'for' ? { ...lowerLoop(body, outside), ...batchOf(decorators, outside) } : undefined;
  const scope = body.kind === 'for' ? loopScope(body, outside) : outside;
  const inner = body.kind === 'for' ? body.body : body;
  const condition = inner.kind === 'if' ? lowerExpression(inner.condition, scope) : undefined;
  const object = objectOf(body);
  const { start, end } = object ?? body;
  return { items: object?.items ?? [], scope, loop, condition, place: place(outside.names.file, start, end) };
}

/** `@batchSize(n)`: so many instances at a time. */
function batchOf(decorators: readonly DecoratorNode[], scope: Scope): Pick<Loop, 'serial' | 'batchSize'> {
  const [size] = decoratorArguments(decorators, 'batchSize') ?? [];
  return size === undefined ? {} : { serial: true, batchSize: lowerExpression(size, scope) };
}

/** The name of a property, if it is written plainly. */
export function nameOfItem(item: ObjectItem): string | undefined {
  if (item.kind !== 'property') return undefined;
  if (item.key.kind === 'name') return item.key.name;
  return item.key.kind === 'text' ? item.key.value : undefined;
}

/** The property of that name; of several the last one counts. */
export function itemOf(items: readonly ObjectItem[], name: string): PropertyNode | undefined {
  return items.findLast((item): item is PropertyNode => nameOfItem(item) === name);
}

/** The value of a property. */
export function memberOf(items: readonly ObjectItem[], name: string): ExpressionNode | undefined {
  return itemOf(items, name)?.value;
}

/** The lowered value of a property. */
export function propertyValue(parts: Parts, name: string): Expression | undefined {
  const value = memberOf(parts.items, name);
  return value && lowerExpression(value, parts.scope);
}
