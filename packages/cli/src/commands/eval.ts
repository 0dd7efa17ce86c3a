/** `forearm eval`: the value of one expression. */
import { type LanguageName, neutralJson, printSafely, safe, type Workspace } from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { Exit, UsageError } from '../errors.ts';
import { locate, openEstate } from '../files/open.ts';
import { relativePath } from '../files/paths.ts';
import type { Terminal } from '../terminal.ts';
import { parameterPath } from './analysis.ts';

const NOTHING: Workspace = { files: () => [], read: () => undefined };

/**
 * Prints the value as JSON; what is not known is `[expression]`, in ADF `@expression`, and the reason goes to the error
 * output. Throws `UsageError` when there is no value.
 */
export async function evaluate(asked: Invocation, terminal: Terminal): Promise<number> {
  const { evaluateExpression } = await import('@forearm/core');
  const named = asked.text('template') ?? asked.list('parameters')[0];
  const { root, targets } = locate(named === undefined ? [] : [named], terminal.cwd);
  const workspace =
    named === undefined ? NOTHING : openEstate(root, targets, { staged: false, exclude: [] }).workspace;
  const template = asked.text('template') && (relativePath(root, targets[0]!.path) as string);
  const expression = asked.operands[0] as string;
  const answer = evaluateExpression(workspace, {
    language: (asked.text('language') ?? languageOf(expression, template)) as LanguageName,
    expression,
    parameters: asked.list('parameters').map((file) => parameterPath(file, root, terminal.cwd)),
    ...(template === undefined ? {} : { template }),
  });
  if ('because' in answer) throw new UsageError(answer.because);
  const { unknown, value } = answer;
  terminal.out(`${typeof value === 'bigint' ? value : neutralJson(printSafely(value))}\n`);
  if (unknown) terminal.error(`forearm: not all of this is known: ${safe(unknown)}.\n`);
  return Exit.clean;
}

/** The template's language; ADF expressions have an `@`. */
function languageOf(expression: string, template: string | undefined): LanguageName {
  if (template !== undefined && /\.bicep(?:param)?$/i.test(template)) return 'bicep';
  return expression.includes('@') ? 'adf' : 'arm';
}
