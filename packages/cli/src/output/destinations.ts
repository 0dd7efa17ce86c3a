/** Where reports go: standard output, and files. */

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { REPORTERS, type Report, type ReportContext, type ReportFormat } from '@forearm/core';
import { errorCode, UsageError } from '../errors.ts';

export interface Destinations {
  /** The format of standard output; undefined when the report goes to files only. */
  readonly standard: ReportFormat | undefined;
  readonly files: readonly { readonly format: ReportFormat; readonly path: string }[];
}

/** `--output report.sarif` takes the report there; `--output sarif=report.sarif` writes one more. */
export function destinations(format: ReportFormat, outputs: readonly string[], cwd: string): Destinations {
  const files = outputs.map((output) => fileOf(output, format));
  return {
    standard: files.some(({ own }) => !own) ? undefined : format,
    files: files.map(({ format, path }) => ({ format, path: resolve(cwd, path) })),
  };
}

function fileOf(output: string, format: ReportFormat) {
  const [, name, path] = /^([a-z-]+)=(.*)$/s.exec(output) ?? [];
  if (name === undefined) return { format, path: output, own: false };
  if (name in REPORTERS && path) return { format: name as ReportFormat, path, own: true };
  throw new UsageError(`--output: ${Object.keys(REPORTERS).join(', ')} can stand before "="; not "${name}".`);
}

/** Writes a report to a file; folders on the way are made. Throws `UsageError` when that is not possible. */
export function writeReport(
  path: string,
  format: ReportFormat,
  report: Report,
  context: ReportContext,
): void {
  write(path, REPORTERS[format](report, { ...context, colour: false }), writeFileSync);
}

/** Adds to the summary of a GitHub step. */
export function appendSummary(path: string, report: Report, context: ReportContext): void {
  write(path, REPORTERS.markdown(report, context), appendFileSync);
}

/** Writes a text, or says why it cannot be written. */
export function write(
  path: string,
  text: string,
  how: (path: string, text: string) => void = writeFileSync,
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    how(path, text);
  } catch (error) {
    throw new UsageError(`"${path}" cannot be written (${errorCode(error) ?? 'unknown error'}).`);
  }
}
