/** Functions that say something about the template rather than compute: fail and Bicep's any. */
import { FunctionError } from '../json.ts';
import { textAt, valueAt } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';

/** Stops the deployment. Its message is not repeated: it may be built from a secret. */
function fail(args: PlainArguments): never {
  textAt(args, 0);
  throw new FunctionError('the template stops here');
}

/** The flow functions of templates. */
export const flowFunctions: readonly PlainFunction[] = [
  plain('any', 1, 1, (args) => valueAt(args, 0)),
  plain('fail', 1, 1, fail),
];
