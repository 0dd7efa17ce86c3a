/** `forearm eval`: the value of one expression. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
  const file = asked.text('template');
  const named = [
    file === undefined ? [] : [file, ...besides(file, terminal.cwd)],
    asked.list('parameters'),
  ].flat();
  const { root, targets } = locate(named, terminal.cwd);
  const workspace =
    named.length === 0 ? NOTHING : openEstate(root, targets, { staged: false, exclude: [] }).workspace;
  const template = file && (relativePath(root, targets[0]!.path) as string);
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

/** The folders with the global parameters of the factory that an artefact belongs to. */
function besides(file: string, cwd: string): readonly string[] {
  const root = dirname(dirname(resolve(cwd, file)));
  return ['factory', 'globalParameters'].map((name) => join(root, name)).filter((path) => existsSync(path));
}

/** The template's language; ADF expressions begin with `@`, or are texts with `@{…}`. An artefact is recognised later. */
function languageOf(expression: string, template: string | undefined): LanguageName {
  if (template !== undefined && /\.bicep(?:param)?$/i.test(template)) return 'bicep';
  return /^\s*@|@\{/.test(expression) ? 'adf' : 'arm';
}
