/** Problems of a JSON document as notices, the same for all languages that are written in JSON. */
import type { Notice, NoticeCode } from '../../model/report.ts';
import type { JsonProblem, JsonProblemCode } from './reader.ts';

/** The analysis is incomplete when a part of the file is lost; other mistakes are read over. */
const NOTICES: Readonly<Record<JsonProblemCode, { code: NoticeCode; incomplete: boolean }>> = {
  syntax: { code: 'syntax', incomplete: false },
  truncated: { code: 'syntax', incomplete: true },
  'duplicate-key': { code: 'duplicate-key', incomplete: false },
  'too-deep': { code: 'too-deep', incomplete: true },
  'too-large': { code: 'too-large', incomplete: true },
};

/** The notice that tells the user about a problem. */
export function noticeOfProblem({ code, message, file, start }: JsonProblem): Notice {
  return { ...NOTICES[code], message, file: file.path, startLine: file.position(start).line };
}
