/** The common expression: what ARM `[…]`, Bicep and ADF `@…` all lower to. Every node is a place in a file. */
import type { Place } from '../text/source-file.ts';

/**
 * One expression. Operators are calls of the ARM function of the same meaning (Bicep `a == b` is `equals(a, b)`,
 * `c ? a : b` is `if(c, a, b)`, `a ?? b` is `coalesce(a, b)`), string building in any spelling is an `interpolation`.
 */
export type Expression =
  | LiteralExpression
  | ObjectExpression
  | ArrayExpression
  | InterpolationExpression
  | CallExpression
  | AccessExpression
  | ReferenceExpression
  | LambdaExpression
  | LoopExpression
  | SpreadExpression
  | BrokenExpression;

/** A scalar written in the source. 64-bit integers beyond 2^53 are kept as `bigint`. */
export interface LiteralExpression extends Place {
  readonly kind: 'literal';
  readonly value: string | number | bigint | boolean | null;
}

/** An object. `entries` may hold a spread (Bicep `...x`) or a property loop (ARM `copy`). Duplicate keys: the last one wins. */
export interface ObjectExpression extends Place {
  readonly kind: 'object';
  readonly entries: readonly Entry[];
}

/** One property of an object; the key is an expression only where the language allows to compute it. */
export interface Entry {
  readonly key: string | Expression;
  /** Where the key stands: the anchor for what is missing below it. */
  readonly keyPlace: Place;
  readonly value: Expression;
}

/** An array; items may be spreads. */
export interface ArrayExpression extends Place {
  readonly kind: 'array';
  readonly items: readonly Expression[];
}

/** Text built from parts, each formatted as the engine's `format('{0}')` does. */
export interface InterpolationExpression extends Place {
  readonly kind: 'interpolation';
  readonly parts: readonly Expression[];
}

/** A function call. `name` is as written; `receiver` is the object of a method call (Bicep `stg.listKeys()`). */
export interface CallExpression extends Place {
  readonly kind: 'call';
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly receiver?: Expression | undefined;
  readonly args: readonly Expression[];
  readonly namePlace: Place;
}

/**
 * `base.name`, `base[index]`. `safe` is `.?`/`[?…]`: a missing property gives null, and so does the rest of the chain
 * (up to the node that is `chainEnd`). `fromEnd` is Bicep's `[^n]`.
 */
export interface AccessExpression extends Place {
  readonly kind: 'access';
  readonly base: Expression;
  readonly index: Expression;
  readonly safe?: boolean | undefined;
  readonly fromEnd?: boolean | undefined;
  /** Parentheses or `!` stand around this node: a `safe` access inside it does not reach beyond it. */
  readonly chainEnd?: boolean | undefined;
}

/**
 * A name: `parameter`, `variable`, lambda or loop variable (`local`), a resource or module of the same unit (`symbol`),
 * or something of an ADF artefact (`pipeline().parameters.x` is `parameter`, `variables('x')` is `variable`).
 */
export interface ReferenceExpression extends Place {
  readonly kind: 'reference';
  readonly to: 'parameter' | 'variable' | 'local' | 'symbol';
  readonly name: string;
}

/** `lambda('x', 'y', body)` / `(x, y) => body`. */
export interface LambdaExpression extends Place {
  readonly kind: 'lambda';
  readonly parameters: readonly string[];
  readonly body: Expression;
}

/** A property, variable or output loop that yields an array: ARM `copy`, Bicep `[for x in y: body]`. */
export interface LoopExpression extends Place {
  readonly kind: 'loop';
  readonly loop: Loop;
  readonly body: Expression;
}

/** How often and over what something repeats: ARM counts, Bicep walks items. */
export interface Loop extends Place {
  /** ARM: the name for `copyIndex('name')`; empty for Bicep. */
  readonly name: string;
  readonly count?: Expression | undefined;
  readonly items?: Expression | undefined;
  readonly itemVariable?: string | undefined;
  readonly indexVariable?: string | undefined;
  /** Bicep `[for x in y: if (filter) …]`. */
  readonly filter?: Expression | undefined;
  readonly serial?: boolean | undefined;
  readonly batchSize?: Expression | undefined;
}

/** Bicep `...x` inside an object or an array. */
export interface SpreadExpression extends Place {
  readonly kind: 'spread';
  readonly operand: Expression;
}

/** What could not be parsed: unknown, with the reason that the notice gave. */
export interface BrokenExpression extends Place {
  readonly kind: 'broken';
  readonly because: string;
}
