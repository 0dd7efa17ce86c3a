/** A Bicep file's text to its syntax tree. */
import { Cursor } from './cursor.ts';
import { lex } from './lexer.ts';
import { parseStatement } from './statements.ts';
import { END, NEW_LINE } from './tokens.ts';
import type { ProgramNode, StatementNode } from './tree.ts';

/** Reads a whole file. A statement that cannot be read becomes a problem; the others are there. It never throws. */
export function parseProgram(text: string): ProgramNode {
  const p = new Cursor(lex(text));
  const statements: StatementNode[] = [];
  while (p.kind !== END) {
    if (p.kind === NEW_LINE) p.skipLines();
    else parseInto(p, statements);
  }
  noteOpenComment(p);
  return { statements, problems: p.problems, comments: p.tokens.comments };
}

function parseInto(p: Cursor, statements: StatementNode[]): void {
  if (attempt(p, () => statements.push(parseStatement(p)))) attempt(p, () => expectStatementEnd(p));
}

/** Returns false after a mistake, from which the cursor has recovered. */
function attempt(p: Cursor, read: () => void): boolean {
  const from = p.at;
  try {
    read();
    return true;
  } catch (failure) {
    p.recover(failure, from, 0, false);
    return false;
  }
}

function expectStatementEnd(p: Cursor): void {
  if (p.kind !== NEW_LINE && p.kind !== END) p.fail('a new line after the declaration');
}

function noteOpenComment(p: Cursor): void {
  const start = p.tokens.openComment;
  if (start === undefined) return;
  p.note({ message: 'the comment does not end with */', start, end: start + 2, tooDeep: false });
}
