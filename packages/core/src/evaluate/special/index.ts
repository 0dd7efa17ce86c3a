/** The functions that work on values rather than on plain JSON: lazy, partly known, or about the deployment itself. */
import type { CallExpression } from '../../model/expression.ts';
import type { Value } from '../../model/value.ts';
import type { Scope } from '../scope.ts';
import { adfTable } from './adf.ts';
import { containerFunctions } from './containers.ts';
import { contextFunctions } from './context.ts';
import { fileFunctions } from './files.ts';
import { jsonFunctions } from './json.ts';
import { lambdaFunctions } from './lambdas.ts';
import { logicFunctions } from './logic.ts';
import { nameFunctions } from './names.ts';
import { partialTextFunctions } from './partial-texts.ts';
import { resourceFunctions } from './resources.ts';
import { textFunctions } from './texts.ts';

export type SpecialFunction = (call: CallExpression, scope: Scope) => Value;

let table: ReadonlyMap<string, SpecialFunction> | undefined;

/**
 * A function by lower-cased name; `.name` for methods of an object, `list*` for any other list function. The table is
 * made on first use, because the modules of the evaluator need each other.
 */
export function specialFunction(name: string): SpecialFunction | undefined {
  table ??= new Map(
    Object.entries({
      ...logicFunctions,
      ...nameFunctions,
      ...containerFunctions,
      ...jsonFunctions,
      ...lambdaFunctions,
      ...fileFunctions,
      ...textFunctions,
      ...partialTextFunctions,
      ...contextFunctions,
      ...resourceFunctions,
    }),
  );
  return table.get(name);
}

let ofPipelines: ReadonlyMap<string, SpecialFunction> | undefined;

/** A function of pipeline expressions by lower-cased name. */
export function specialAdfFunction(name: string): SpecialFunction | undefined {
  ofPipelines ??= adfTable();
  return ofPipelines.get(name);
}
