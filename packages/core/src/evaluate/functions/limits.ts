/** Bounds on what one call may produce, so that a hostile template costs bounded memory. */
import { FunctionError } from '../json.ts';

/** Characters: the size of the largest template that Azure accepts is 4 MB. */
export const maximalTextLength = 4 * 1024 * 1024;

/** Elements of an array. */
const maximalItems = 1_000_000;

/** Throws FunctionError when a text of this length must not be built. */
export function checkTextLength(length: number): void {
  if (length > maximalTextLength) throw new FunctionError('the text would be too long');
}

/** Throws FunctionError when an array of this length must not be built. */
export function checkItems(count: number): void {
  if (count > maximalItems) throw new FunctionError('the array would be too long');
}
