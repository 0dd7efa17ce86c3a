/** Where names are looked up: one deployment, and the loops and lambdas around the expression. */
import type { Value } from '../model/value.ts';
import type { Deployment, Names } from './deployment.ts';

/** An immutable chain of frames; inner scopes share their outer ones. */
export interface Scope {
  /** Gives parameters, variables and functions. For a nested deployment with outer evaluation it is the parent's. */
  readonly names: Names;
  /** The deployment that the expression belongs to: symbols, `deployment()`, the target scope. */
  readonly self: Deployment;
  readonly locals: Local | undefined;
  readonly copies: Copy | undefined;
}

/** A lambda's or loop's variable, by lower-cased name. */
export interface Local {
  readonly name: string;
  readonly value: Value;
  readonly outer: Local | undefined;
}

/** One running loop, for `copyIndex('name')`; `index` is undefined for the representative of a loop of unknown length. */
export interface Copy {
  readonly name: string;
  readonly index: number | undefined;
  /** True for resource loops, which `copyIndex()` without a name means. */
  readonly resource: boolean;
  readonly outer: Copy | undefined;
}

export function withLocal(scope: Scope, name: string, value: Value): Scope {
  return { ...scope, locals: { name: name.toLowerCase(), value, outer: scope.locals } };
}

export function withCopy(scope: Scope, name: string, index: number | undefined, resource: boolean): Scope {
  return { ...scope, copies: { name: name.toLowerCase(), index, resource, outer: scope.copies } };
}

/** The value of a lambda or loop variable, innermost first. */
export function findLocal(scope: Scope, name: string): Value | undefined {
  const wanted = name.toLowerCase();
  for (let at = scope.locals; at; at = at.outer) if (at.name === wanted) return at.value;
  return undefined;
}

/** The loop that `copyIndex(name)` means; without a name the innermost resource loop, else the innermost loop. */
export function findCopy(scope: Scope, name: string | undefined): Copy | undefined {
  const wanted = name?.toLowerCase();
  for (let at = scope.copies; at; at = at.outer)
    if (wanted === undefined ? at.resource : at.name === wanted) return at;
  return wanted === undefined ? scope.copies : undefined;
}

/** True for dynamic content of factories, whose functions are not those of templates. */
export function isAdf(scope: Scope): boolean {
  return scope.names.unit.language === 'adf';
}
