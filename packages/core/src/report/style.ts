/** ANSI colours, or none. */
import type { Severity } from '../model/finding.ts';

export type Paint = (text: string) => string;

export interface Style {
  readonly severity: (severity: Severity) => Paint;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly mark: Paint;
}

const CODES: Readonly<Record<Severity, string>> = { critical: '1;31', high: '31', medium: '33', low: '36' };

/** The style for a terminal that shows colours, or the one that changes nothing. */
export function styleFor(colour: boolean): Style {
  const paint = (code: string): Paint =>
    colour ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text;
  return {
    severity: (severity) => paint(CODES[severity]),
    bold: paint('1'),
    dim: paint('2'),
    mark: paint('1;35'),
  };
}
