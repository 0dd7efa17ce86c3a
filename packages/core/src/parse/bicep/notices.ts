/** What could not be read, as notices. */
import type { Notice } from '../../model/report.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Problem, ProgramNode } from './syntax/tree.ts';

/** One notice per mistake; the part of the file around it is not analysed. */
export function problemNotices(file: SourceFile, program: ProgramNode): Notice[] {
  return program.problems.map((problem) => notice(file, problem));
}

function notice(file: SourceFile, { message, start, tooDeep }: Problem): Notice {
  const { line, column } = file.position(start);
  return {
    code: tooDeep ? 'too-deep' : 'syntax',
    message: `${message} (column ${column})`,
    file: file.path,
    startLine: line,
    incomplete: true,
  };
}
