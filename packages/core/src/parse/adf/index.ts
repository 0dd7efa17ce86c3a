/** The language of Data Factory and Synapse git folders. */
import type { Language, Parsed } from '../../model/language.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { noticeOfProblem, readJson } from '../json/index.ts';
import { globalParametersOf } from './inputs.ts';
import { lowerArtefact } from './lower.ts';
import { artefactOf, mayBeArtefact } from './syntax.ts';

export { parseDynamic } from './expression.ts';
export { type AdfFunction, type AdfType, FUNCTIONS } from './functions.ts';
export { runParametersOf } from './inputs.ts';
export { isArtefactFolder } from './kinds.ts';
export { type FactoryRoot, factoryOf, factoryRoots, inRoot, rootOf } from './roots.ts';

/**
 * `claims` is generous; a claimed file that is none of ours parses to nothing. Each artefact file is one unit with one
 * resource; `inRoot` and `factoryOf` make an estate of those of one root.
 */
export const adf: Language = {
  name: 'adf',
  claims: mayBeArtefact,
  parse,
};

function parse(file: SourceFile): Parsed {
  const artefact = artefactOf(file);
  if (artefact === undefined) return { units: [], parameterSets: [], notices: [] };
  const values = globalParametersOf(artefact, file);
  return {
    units: [lowerArtefact(artefact, file)],
    parameterSets: values ? [values] : [],
    notices: readJson(file).problems.map(noticeOfProblem),
  };
}
