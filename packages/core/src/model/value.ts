/** What an expression is worth, as far as that can be known, and where it came from. */
import type { Place } from '../text/source-file.ts';
import type { Expression } from './expression.ts';

export type Value = LiteralValue | ObjectValue | ArrayValue | OneOfValue | UnknownValue | AbsentValue;

/** Bit flags that travel with a value through every function. */
export const Mark = {
  none: 0,
  /** The value is a secret or holds one; it must not be printed. */
  secret: 1,
  /** Known only to the running service (`reference()`, `utcNow()`, …). */
  runtime: 2,
  /** Made up anew by each deployment (`newGuid()`). */
  generated: 4,
} as const;
export type Marks = number;

/** How a value came to the place where it is used. */
export type Hop =
  | 'literal'
  | 'expression'
  | 'variable'
  | 'parameter'
  | 'parameter default'
  /** A module's default that its caller leaves in force. */
  | 'module default'
  | 'parameter file'
  | 'module argument'
  | 'output'
  | 'loop item'
  | 'function';

/**
 * A chain from the place of use back to the place of writing. The first origin is where the value is used; `from` is
 * one hop nearer to where it was written; the last one is the literal itself.
 */
export interface Origin {
  readonly place: Place;
  readonly how: Hop;
  /** What the hop goes through: the parameter's or variable's name. */
  readonly name?: string | undefined;
  readonly from?: Origin | undefined;
}

interface Known {
  readonly origin: Origin;
  readonly marks: Marks;
  /** The dynamic content of a factory that this is the value of. */
  readonly dynamic?: Expression | undefined;
}

export interface LiteralValue extends Known {
  readonly kind: 'literal';
  readonly value: string | number | bigint | boolean | null;
}

/** An object; properties are looked up without regard to case and worked out on first use. */
export interface ObjectValue extends Known {
  readonly kind: 'object';
  /** Lower-cased key to property, in the order of writing. */
  readonly properties: ReadonlyMap<string, ValueProperty>;
  /** True when further properties may exist that are not known (spread of something unknown, unknown key). */
  readonly open: boolean;
  /** Where to point when a property is missing: the key that the object is the value of, else its opening brace. */
  readonly anchor: Place;
  /** The expression it came from when it is open, for printing. */
  readonly residual?: Residual | undefined;
}

/** One property of an object value. `value` is a getter that evaluates once. */
export interface ValueProperty {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Value;
}

/** An array. `open` when its length is not known: then `items` holds representatives (a loop of unknown length has one). */
export interface ArrayValue extends Known {
  readonly kind: 'array';
  readonly items: readonly Value[];
  readonly open: boolean;
  readonly residual?: Residual | undefined;
}

/** One of a bounded set of values (at most 8): the branches of an undecided `if`, or what a parameter may be. */
export interface OneOfValue extends Known {
  readonly kind: 'oneOf';
  readonly options: readonly Value[];
  /** `allowed`: the deployer still chooses (allowed values, no default); such options are never held against anyone. */
  readonly choice: 'branch' | 'allowed';
  /** The undecided expression and where it was met, for printing. */
  readonly residual: Residual;
}

/** Not known before the deployment, and why. `parts` keeps what is known of a text: `'${x}-suffix'`. */
export interface UnknownValue extends Known {
  readonly kind: 'unknown';
  readonly because: Reason;
  readonly parts?: readonly Value[] | undefined;
  readonly residual: Residual;
}

/** Nothing is written there. `origin.place` is the anchor of the enclosing object. */
export interface AbsentValue extends Known {
  readonly kind: 'absent';
}

/** An expression together with the scope in which it could not be settled. The scope is the evaluator's own. */
export interface Residual {
  readonly expression: Expression;
  readonly scope: unknown;
}

/** Why a value is not known. `inherent`: no static analyzer could know it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: string;
}

export type ReasonCode =
  | 'parameter-without-value'
  | 'runtime'
  | 'generated'
  | 'deployment-token'
  | 'key-vault'
  | 'unknown-function'
  | 'invalid-argument'
  | 'missing-property'
  | 'undefined-name'
  | 'undecided-condition'
  | 'unresolved-module'
  | 'limit'
  | 'syntax'
  | 'unsupported';
