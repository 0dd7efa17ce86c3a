/** Helps the tests of pipeline functions: the value of an expression, or why it has none. */
import { evaluateExpression } from '../../../../src/analysis/eval.ts';
import { memoryWorkspace } from '../../../../src/testing/index.ts';

const workspace = memoryWorkspace([]);

/** The value of a known expression, `unknown: …` or `broken: …` with the reason for any other. */
export function worth(expression: string): unknown {
  const answer = evaluateExpression(workspace, { language: 'adf', expression });
  if ('because' in answer) return `broken: ${answer.because}`;
  return answer.unknown === undefined ? answer.value : `unknown: ${answer.unknown}`;
}
