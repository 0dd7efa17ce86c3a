/** `.bicepparam` files: values for a Bicep file's parameters. */
import type { IgnoreMark, ParameterDeclaration, ParameterSet, ParameterValue } from '../../model/unit.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { lowerProgram } from './lower.ts';
import type { ProgramNode, StatementNode, StringNode } from './syntax/tree.ts';

/** The values of a parameter file. Their expressions are read in the file's own unit: its variables and imports. */
export function lowerParameterFile(
  file: SourceFile,
  program: ProgramNode,
  ignores: readonly IgnoreMark[],
): ParameterSet {
  const unit = lowerProgram(file, program, ignores);
  return {
    file,
    label: file.path,
    using: pathIn(program, 'using', file),
    extends: pathIn(program, 'extends', file),
    values: new Map([...unit.parameters].map(([key, parameter]) => [key, parameterValue(parameter)])),
    unit,
  };
}

/** `getSecret()` names a secret that is not written here. */
function parameterValue({
  file,
  start,
  end,
  name,
  namePlace,
  defaultValue,
}: ParameterDeclaration): ParameterValue {
  const value = { file, start, end, name, namePlace, value: defaultValue };
  const keyVault = defaultValue?.kind === 'call' && defaultValue.name === 'getSecret';
  return keyVault ? { ...value, keyVault } : value;
}

/** The file that a statement names, relative to the workspace; undefined for `using none` and registries. */
function pathIn(program: ProgramNode, kind: 'using' | 'extends', file: SourceFile): string | undefined {
  const path = program.statements
    .map((statement) => pathOf(statement, kind))
    .find((found) => found !== undefined);
  return path?.kind === 'text' && !/^(?:br|ts)[:/]/.test(path.value)
    ? joinPath(file.path, path.value)
    : undefined;
}

function pathOf(statement: StatementNode, kind: 'using' | 'extends'): StringNode | undefined {
  return statement.kind === kind && 'path' in statement
    ? (statement.path as StringNode | undefined)
    : undefined;
}

/** A path written in a file, relative to the workspace. One that leads out of it keeps its leading `..`. */
function joinPath(from: string, path: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
