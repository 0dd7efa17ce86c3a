/** Bicep: `.bicep` files and their `.bicepparam` parameter files. */
import type { Language, Parsed } from '../../model/language.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { readIgnores } from './ignore.ts';
import { lowerParameterFile } from './inputs.ts';
import { lowerProgram } from './lower.ts';
import { problemNotices } from './notices.ts';
import { parseProgram } from './syntax/parse.ts';

export { decodeBicep } from './syntax/strings.ts';

const BICEP = /\.bicep$/i;
const PARAMETERS = /\.bicepparam$/i;

/** The language of Bicep, claimed by the file's name alone. */
export const bicep: Language = { name: 'bicep', claims, parse };

function claims(path: string): boolean {
  return BICEP.test(path) || PARAMETERS.test(path);
}

function parse(file: SourceFile): Parsed {
  const program = parseProgram(file.text);
  const notices = problemNotices(file, program);
  const ignores = readIgnores(file, program);
  if (PARAMETERS.test(file.path)) {
    return { units: [], parameterSets: [lowerParameterFile(file, program, ignores)], notices };
  }
  return { units: [lowerProgram(file, program, ignores)], parameterSets: [], notices };
}
