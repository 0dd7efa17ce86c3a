/** The functions that work on values rather than on plain JSON: lazy, partly known, or about the deployment itself. */
import type { CallExpression } from '../../model/expression.ts';
import type { Value } from '../../model/value.ts';
import type { Scope } from '../scope.ts';
import { containerFunctions } from './containers.ts';
import { contextFunctions } from './context.ts';
import { fileFunctions } from './files.ts';
import { jsonFunctions } from './json.ts';
import { lambdaFunctions } from './lambdas.ts';
import { logicFunctions } from './logic.ts';
import { nameFunctions } from './names.ts';
import { resourceFunctions } from './resources.ts';
import { textFunctions } from './texts.ts';

export type SpecialFunction = (call: CallExpression, scope: Scope) => Value;

/** By lower-cased name; `.name` for methods of an object, `list*` for any other list function. */
export const specialFunctions: ReadonlyMap<string, SpecialFunction> = new Map(
  Object.entries({
    ...logicFunctions,
    ...nameFunctions,
    ...containerFunctions,
    ...jsonFunctions,
    ...lambdaFunctions,
    ...fileFunctions,
    ...textFunctions,
    ...contextFunctions,
    ...resourceFunctions,
  }),
);
