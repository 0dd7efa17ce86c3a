/** ARM JSON: templates of all scopes and their parameter files. */
import type { Language, Parsed } from '../../model/language.ts';
import { place, type SourceFile } from '../../text/source-file.ts';
import { type JsonDocument, type JsonObject, noticeOfProblem, readJson } from '../json/index.ts';
import { hasSchemaMark, mayBeArm } from './claims.ts';
import { readIgnores } from './ignore.ts';
import { lowerParameterFile } from './inputs.ts';
import { lowerTemplate } from './lower.ts';
import { expressionNotices, unreadableNotice } from './notices.ts';
import { shapeOf, templateWithin } from './syntax.ts';

/** The language of ARM templates. `claims` is generous; a claimed file that is none of ours parses to nothing. */
export const arm: Language = { name: 'arm', claims: mayBeArm, parse };

const NOTHING: Parsed = { units: [], parameterSets: [], notices: [] };

function parse(file: SourceFile): Parsed {
  const document = readJson(file);
  const { root } = document;
  if (root?.kind !== 'object') return hasSchemaMark(file.text) ? unreadable(file) : NOTHING;
  const shape = shapeOf(root);
  const template = shape === undefined ? templateWithin(root) : undefined;
  if (template) return parseTemplate(document, template);
  if (shape === 'template') return parseTemplate(document, root);
  return shape === 'parameters' ? parseParameters(document, root) : NOTHING;
}

function unreadable(file: SourceFile): Parsed {
  return { ...NOTHING, notices: [unreadableNotice(place(file, 0, 0))] };
}

function parseTemplate(document: JsonDocument, root: JsonObject): Parsed {
  return {
    units: [lowerTemplate(root, () => readIgnores(document))],
    parameterSets: [],
    notices: [...document.problems.map(noticeOfProblem), ...expressionNotices(root)],
  };
}

function parseParameters(document: JsonDocument, root: JsonObject): Parsed {
  const set = lowerParameterFile(root, readIgnores(document));
  return { units: [], parameterSets: [set], notices: document.problems.map(noticeOfProblem) };
}
