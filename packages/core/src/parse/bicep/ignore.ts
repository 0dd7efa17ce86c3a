/** Ignores in comments and directives: which rules, why, and what they cover. */
import type { IgnoreMark } from '../../model/unit.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';
import { type Coverage, coverageOf, coveredBy } from './covered.ts';
import type { ProgramNode } from './syntax/tree.ts';

interface IgnoreText {
  readonly rules: readonly string[];
  readonly reason: string;
}

const WORD = /forearm:/i;
const COMMENT = /^\/[/*]\s*forearm:ignore(?=[\s*]|$)/i;
const DIRECTIVE = /^#disable-next-line(?=\s)/;
const RULE = /^\s*(\*|[A-Za-z0-9][\w.-]*)/;
const CODE = /forearm:(\*|[A-Za-z0-9][\w.-]*)/gi;

/** All ignores of a file in the order of writing. */
export function readIgnores(file: SourceFile, program: ProgramNode): IgnoreMark[] {
  if (!WORD.test(file.text)) return [];
  const marks: IgnoreMark[] = [];
  const coverage = coverageOf(file.text, program);
  program.comments.forEach((start, i) => {
    if (i % 2 === 1) return;
    const comment = place(file, start, program.comments[i + 1] as number);
    const ignore = textOf(file.text.slice(start, comment.end));
    if (ignore !== undefined) marks.push(markOf(comment, i / 2, ignore, coverage));
  });
  return marks;
}

function markOf(
  comment: Place,
  index: number,
  { rules, reason }: IgnoreText,
  coverage: Coverage,
): IgnoreMark {
  const { file, start, end } = comment;
  const covers = coveredBy(comment, index, coverage);
  return { file, start, end, rules, reason, covers: place(file, covers.start, covers.end) };
}

function textOf(comment: string): IgnoreText | undefined {
  if (comment.startsWith('#')) return directive(comment);
  const match = COMMENT.exec(comment);
  if (match === null) return undefined;
  const text = comment.slice(match[0].length);
  return rulesAndReason(comment.startsWith('/*') && text.endsWith('*/') ? text.slice(0, -2) : text);
}

/** `rule, other-rule why they do not matter here`: rule ids with commas between them, then the reason. */
function rulesAndReason(text: string): IgnoreText {
  const rules: string[] = [];
  let rest = text;
  for (let match = RULE.exec(rest); match !== null; match = RULE.exec(rest)) {
    rules.push((match[1] as string).toLowerCase());
    rest = rest.slice(match[0].length).trimStart();
    if (!rest.startsWith(',')) break;
    rest = rest.slice(1);
  }
  return { rules, reason: reasonIn(rest) };
}

function reasonIn(text: string): string {
  return text.replace(/^\s*(?:\/\/|--?|:)/, '').trim();
}

/** `#disable-next-line forearm:rule forearm:other reason`; the official linter's codes may stand among ours. */
function directive(comment: string): IgnoreText | undefined {
  if (!DIRECTIVE.test(comment)) return undefined;
  const codes = [...comment.matchAll(CODE)];
  const last = codes.at(-1);
  if (last === undefined) return undefined;
  const rules = codes.map((code) => (code[1] as string).toLowerCase());
  return { rules, reason: reasonIn(comment.slice(last.index + last[0].length).replace(/^\s*,/, '')) };
}
