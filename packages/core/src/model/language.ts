/** What a language has to offer to the analysis. */
import type { SourceFile } from '../text/source-file.ts';
import type { Notice } from './report.ts';
import type { ParameterSet, Unit } from './unit.ts';

export type LanguageName = 'arm' | 'bicep' | 'adf';

/** A parser's result; a file that is broken in places still yields what can be read. */
export interface Parsed {
  readonly units: readonly Unit[];
  readonly parameterSets: readonly ParameterSet[];
  readonly notices: readonly Notice[];
}

export interface Language {
  readonly name: LanguageName;
  /** True when the file is one of this language's, judged by its shape; the path only helps to decide quickly. */
  claims(path: string, text: string): boolean;
  parse(file: SourceFile): Parsed;
}
