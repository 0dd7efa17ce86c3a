/** What of a template could not be read besides its JSON, as notices. */
import type { Notice } from '../../model/report.ts';
import type { Place } from '../../text/source-file.ts';
import type { JsonNode, JsonProperty } from '../json/index.ts';
import { expressionOf } from './expression.ts';

/** One notice for a file that says it is a template but has no JSON object in it. */
export function unreadableNotice(where: Place): Notice {
  return notice(where, 'unreadable-file', 'the file is no JSON object', true);
}

/** A template that is made for another engine may be full of them; beyond this many nobody reads on. */
const MAX_BROKEN = 25;

/** One notice per expression of a template that cannot be parsed, for the first ones of a file. */
export function expressionNotices(root: JsonNode): Notice[] {
  const notices: Notice[] = [];
  addBroken(root, notices);
  return notices;
}

function notice(where: Place, code: Notice['code'], message: string, incomplete: boolean): Notice {
  const startLine = where.file.position(where.start).line;
  return { code, message, file: where.file.path, startLine, incomplete };
}

/** Depth is bounded by the JSON reader's limit. */
function addBroken(node: JsonNode, notices: Notice[]): void {
  if (notices.length >= MAX_BROKEN) return;
  if (node.kind === 'object') {
    for (const member of node.properties) if (isEvaluated(member)) addBroken(member.value, notices);
  } else if (node.kind === 'array') {
    for (const item of node.items) addBroken(item, notices);
  } else if (node.kind === 'string' && node.file.text.charCodeAt(node.start + 1) === 91) {
    const expression = expressionOf(node);
    if (expression.kind !== 'broken') return;
    notices.push(notice(node, 'syntax', `this expression cannot be read: ${expression.because}`, false));
  }
}

/** Members in which the engine evaluates nothing; people write `[deprecated] … [v2]` there. */
const NOT_EVALUATED = new Set(['metadata', 'comments', '$schema', 'allowedvalues']);

function isEvaluated(member: JsonProperty): boolean {
  const first = member.file.text.charCodeAt(member.start + 1) | 32;
  // Most keys start with another letter; asking the set for each would cost more than parsing the expressions.
  if (first !== 109 && first !== 99 && first !== 97 && first !== 36) return true;
  return !NOT_EVALUATED.has(member.key.toLowerCase());
}
