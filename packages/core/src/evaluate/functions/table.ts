/** All plain template functions by lower-cased name: ARM JSON and Bicep share them, ADF borrows what it can. */
import { arrayFunctions } from './array.ts';
import { cidrFunctions } from './cidr.ts';
import { comparisonFunctions } from './comparison.ts';
import { dateFunctions } from './date.ts';
import type { PlainFunction } from './define.ts';
import { encodingFunctions } from './encoding.ts';
import { flowFunctions } from './flow.ts';
import { hashFunctions } from './hash.ts';
import { lambdaFunctions } from './lambda.ts';
import { logicalFunctions } from './logical.ts';
import { numericFunctions } from './numeric.ts';
import { objectFunctions } from './object.ts';
import { stringFunctions } from './string.ts';
import { uriFunctions } from './uri.ts';

export type { PlainArgument, PlainFunction, PlainLambda } from './define.ts';

/** Functions that need nothing but known arguments: no scope, no clock, no resource. */
export const plainFunctions: ReadonlyMap<string, PlainFunction> = new Map(
  [
    ...arrayFunctions,
    ...cidrFunctions,
    ...comparisonFunctions,
    ...dateFunctions,
    ...encodingFunctions,
    ...flowFunctions,
    ...hashFunctions,
    ...lambdaFunctions,
    ...logicalFunctions,
    ...numericFunctions,
    ...objectFunctions,
    ...stringFunctions,
    ...uriFunctions,
  ].map((each) => [each.name.toLowerCase(), each]),
);
