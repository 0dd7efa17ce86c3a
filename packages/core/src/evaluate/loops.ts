/** Loops: how many turns there are, and what each turn's scope is. */
import type { CallExpression, Expression, Loop } from '../model/expression.ts';
import type { Value } from '../model/value.ts';
import { MAX_LOOP } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { type Scope, withCopy, withLocal } from './scope.ts';
import { literal, reason, unknown, withOrigin, written } from './values.ts';

/** One turn; `index` is undefined for the representative of a loop whose length is not known. */
export interface Turn {
  readonly scope: Scope;
  readonly index: number | undefined;
}

export interface Turns {
  readonly turns: readonly Turn[];
  /** There may be more or fewer turns than these. */
  readonly open: boolean;
}

/** The turns of a loop. `resource` loops are what `copyIndex()` without a name means. */
export function expandLoop(loop: Loop, scope: Scope, resource: boolean): Turns {
  if (!scope.self.environment.budget.step()) return { turns: [], open: true };
  return loop.items ? overItems(loop, evaluate(loop.items, scope), scope) : counted(loop, scope, resource);
}

function counted(loop: Loop, scope: Scope, resource: boolean): Turns {
  const count = loop.count ? evaluate(loop.count, scope) : undefined;
  const number = count?.kind === 'literal' ? Number(count.value) : Number.NaN;
  if (!Number.isInteger(number) || number < 0 || number > MAX_LOOP) {
    if (number > MAX_LOOP) tooMany(loop, number, scope);
    return {
      turns: [{ scope: withCopy(scope, loop.name, undefined, resource), index: undefined }],
      open: true,
    };
  }
  if (!scope.self.environment.budget.step(number)) return { turns: [], open: true };
  const turns = Array.from({ length: number }, (_, index) => ({
    scope: withCopy(scope, loop.name, index, resource),
    index,
  }));
  return { turns, open: false };
}

function tooMany(loop: Loop, count: number, scope: Scope): void {
  const text = `A loop of ${count} turns is judged by one representative; the analysis unrolls at most ${MAX_LOOP}.`;
  scope.self.environment.notice('limit', text, loop);
}

function overItems(loop: Loop, items: Value, scope: Scope): Turns {
  if (items.kind !== 'array') return { turns: representative(loop, items, scope), open: true };
  if (items.items.length > MAX_LOOP) {
    tooMany(loop, items.items.length, scope);
    return { turns: representative(loop, items, scope), open: true };
  }
  const turns: Turn[] = [];
  let open = items.open;
  items.items.forEach((item, index) => {
    const turn = withItem(loop, item, literal(index, written(loop, 'loop item')), scope);
    const wanted = loop.filter ? truth(evaluate(loop.filter, turn)) : true;
    if (wanted === undefined) open = true;
    if (wanted !== false) turns.push({ scope: turn, index });
  });
  return { turns, open };
}

function representative(loop: Loop, items: Value, scope: Scope): Turn[] {
  const because =
    items.kind === 'unknown'
      ? items.because
      : reason('undecided-condition', 'the items of the loop are not known');
  const place = { file: loop.file, start: loop.start, end: loop.end };
  const position: CallExpression = { kind: 'call', name: 'copyIndex', args: [], namePlace: place, ...place };
  const target: Expression = loop.items
    ? { kind: 'access', base: loop.items, index: position, ...place }
    : { kind: 'broken', because: because.text, ...place };
  const index = unknown(because, position, scope);
  const item = withOrigin(unknown(because, target, scope, items.marks), items.origin);
  return [{ scope: withItem(loop, item, index, scope), index: undefined }];
}

function withItem(loop: Loop, item: Value, index: Value, scope: Scope): Scope {
  const inner = loop.itemVariable ? withLocal(scope, loop.itemVariable, item) : scope;
  return loop.indexVariable ? withLocal(inner, loop.indexVariable, index) : inner;
}

/** true, false, or undefined when not decided. */
export function truth(value: Value): boolean | undefined {
  if (value.kind !== 'literal') return undefined;
  if (typeof value.value === 'string') return value.value.toLowerCase() === 'true';
  return Boolean(value.value);
}
