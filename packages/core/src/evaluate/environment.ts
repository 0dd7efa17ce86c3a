/** What an evaluation may ask of the outside, and how much work it may do. */
import type { NoticeCode } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import type { Place } from '../text/source-file.ts';
import type { Deployment } from './deployment.ts';
import type { Estate } from './instance.ts';

/** Nested calls of `evaluate`; deeper expressions are unknown. Keeps the JavaScript stack safe. */
export const MAX_DEPTH = 400;
/** Instances that one loop is unrolled to; ARM itself allows 800. */
export const MAX_LOOP = 1000;
/** Nested deployments within each other; ARM itself allows far fewer. */
export const MAX_NESTING = 30;
/** Instances of one evaluation, so that loops within nested loops end. */
export const MAX_INSTANCES = 20_000;

/** How a unit refers to another one. */
export interface UnitRequest {
  readonly from: Unit;
  readonly target: string;
  readonly kind: 'relativePath' | 'uri' | 'path' | 'registry' | 'templateSpec';
  readonly place: Place;
}

/** Why a file cannot be had; `outside` when its path leads out of the workspace. */
export interface Refusal {
  readonly because: string;
  readonly outside?: true;
}

export const OUTSIDE: Refusal = { because: 'its path leaves the workspace', outside: true };

/** The notice that a refusal deserves. */
export function codeOf(refusal: Refusal): NoticeCode {
  return refusal.outside ? 'outside-workspace' : 'unresolved-module';
}

/** A unit that was found, or why it was not. */
export type UnitAnswer = { readonly unit: Unit } | Refusal;

/** A file's text, or why it cannot be had. */
export type TextAnswer = { readonly text: string } | Refusal;

export interface Environment {
  readonly estate: Estate;
  readonly budget: Budget;
  resolve(request: UnitRequest): UnitAnswer;
  /** A file's text for `load*Content`, or why it cannot be had. */
  load(from: Unit, path: string): TextAnswer;
  /** Units whose exported names are used elsewhere, evaluated on their own. */
  readonly homes: Map<Unit, Deployment>;
  notice(code: NoticeCode, message: string, place: Place, incomplete?: boolean): void;
}

/** Counts work, so that no input can keep the evaluator busy for ever. Work, not time: the same input gives the same result. */
export class Budget {
  depth = 0;
  #steps: number;

  constructor(steps: number) {
    this.#steps = steps;
  }

  /** One step of work; false when there is none left. */
  step(cost = 1): boolean {
    this.#steps -= cost;
    return this.#steps > 0;
  }

  /** More work for more text: units that turn out to be deployed. */
  grant(steps: number): void {
    this.#steps += steps;
  }

  get spent(): boolean {
    return this.#steps <= 0;
  }
}
