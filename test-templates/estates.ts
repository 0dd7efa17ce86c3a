/** Reads what lies in a folder of test-templates as a workspace, and fills in the secrets that are not committed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { analyze, REPORTERS, type Report, type ReportContext, type Workspace } from '@forearm/core';
import { memoryWorkspace } from '@forearm/core/testing';
import { rules } from '@forearm/rules';

/** A file of an estate; the path is relative to the estate, with `/`. */
export interface EstateFile {
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder, sorted by path. */
export function readEstate(folder: string): readonly EstateFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What stands in the committed files where the analysed ones have a secret of the right shape. */
const TOKENS: Readonly<Record<string, (seed: string) => string>> = {
  '@@FAKE_STORAGE_KEY@@': (seed) => bytes(seed, 64).toString('base64'),
  '@@FAKE_COSMOS_KEY@@': (seed) => bytes(seed, 64).toString('base64'),
  '@@FAKE_IR_KEY@@': (seed) => bytes(seed, 32).toString('base64'),
  '@@FAKE_SAS_SIGNATURE@@': (seed) => encodeURIComponent(bytes(seed, 32).toString('base64')),
  '@@FAKE_LOGIC_SIGNATURE@@': (seed) => bytes(seed, 32).toString('base64url'),
};

/** The same files with secrets that look like real ones and open nothing; the same ones every time. */
export function withSecrets(files: readonly EstateFile[]): readonly EstateFile[] {
  return files.map(({ path, text }) => ({
    path,
    text: text.replace(/@@FAKE_\w+?@@/g, (token) => TOKENS[token]?.(token) ?? token),
  }));
}

function bytes(seed: string, length: number): Buffer {
  return createHash('sha512').update(seed).digest().subarray(0, length);
}

/** The report of an estate under every rule; a rule that throws fails the test. */
export function scanEstate(files: readonly EstateFile[], profile: 'default' | 'strict' = 'default'): Report {
  const workspace: Workspace = memoryWorkspace(files);
  return analyze(workspace, {
    rules,
    profile,
    onError(error) {
      throw error;
    },
  });
}

const CONTEXT: ReportContext = {
  tool: { name: 'forearm', version: '0.0.0', url: 'https://github.com/forearm/forearm' },
  rules,
};

/** The report as people read it, and as programs do. */
export function printed(report: Report, format: 'text' | 'json'): string {
  return REPORTERS[format](report, CONTEXT);
}
