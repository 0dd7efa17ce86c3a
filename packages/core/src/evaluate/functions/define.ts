/** What a plain function is, and how one is declared: arity is checked here, and a too large result becomes an error. */
import { FunctionError, type Json } from '../json.ts';

/** What stands for `x => …` in an argument list: the evaluator hands in a JavaScript function of the element (and its index). */
export type PlainLambda = (...values: Json[]) => Json;

export type PlainArgument = Json | PlainLambda;
export type PlainArguments = readonly PlainArgument[];

/** A template function that needs nothing but its arguments, all of them known. */
export interface PlainFunction {
  /** Spelled as in the documentation. */
  readonly name: string;
  /** Fewest and most arguments; `Infinity` when there is no most. */
  readonly min: number;
  readonly max: number;
  /** Throws FunctionError for a wrong number or type of arguments. Messages never quote a value: it may be secret. */
  call(args: PlainArguments): Json;
}

/** Declares a plain function: a name as documented, fewest and most arguments, and what it does with them. */
export function plain(
  name: string,
  min: number,
  max: number,
  body: (args: PlainArguments) => Json,
): PlainFunction {
  return { name, min, max, call: (args) => guarded(name, min, max, body, args) };
}

function guarded(
  name: string,
  min: number,
  max: number,
  body: (args: PlainArguments) => Json,
  args: PlainArguments,
): Json {
  if (args.length < min || args.length > max) throw new FunctionError(arityMessage(name, min, max));
  try {
    return body(args);
  } catch (error) {
    // The runtime's own limits: string and array length, call depth.
    if (error instanceof RangeError) throw new FunctionError(`${name}: too large or too deep`);
    if (error instanceof FunctionError) error.message = `${name}: ${error.message}`;
    throw error;
  }
}

function arityMessage(name: string, min: number, max: number): string {
  if (min === max) return `${name} takes ${counted(min)}`;
  if (max === Infinity) return `${name} takes at least ${counted(min)}`;
  return `${name} takes ${min} to ${counted(max)}`;
}

function counted(count: number): string {
  return count === 1 ? '1 argument' : `${count} arguments`;
}
