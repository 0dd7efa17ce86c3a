/**
 * The same thing written in three languages gives the same findings: rule, severity, confidence, resource type and
 * property. The rules that a case is about are found on the lines that its files mark with `// finding: <rule>`; a case
 * without marks is clean. One folder of test-templates/parity is one case; a language that cannot say it has no folder.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@forearm/core';
import { type EstateFile, readEstate, scanEstate, withSecrets } from './estates.ts';

const PARITY = join(__dirname, 'parity');
const LANGUAGES = ['arm', 'bicep', 'adf'] as const;
const MARK = /\/\/ finding: ([a-z-]+)/;

const cases = readdirSync(PARITY).sort();

/** `path:line rule` of every marked line. */
function marked(files: readonly EstateFile[]): readonly string[] {
  return files
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, i) => {
        const rule = MARK.exec(line)?.[1];
        return rule === undefined ? [] : [`${path}:${i + 1} ${rule}`];
      }),
    )
    .sort();
}

/** What a finding says, apart from where it is written. */
function gist({ rule, severity, confidence, resource, path }: Finding): string {
  return `${rule} ${severity} ${confidence} ${resource.type.toLowerCase()} ${path}`;
}

/** The rules that a case is about; every other rule only has to agree on what is of weight. */
const subjects = (files: readonly EstateFile[]) => new Set(marked(files).map((mark) => mark.split(' ')[1]));

describe.each(cases)('%s', (name) => {
  const languages = LANGUAGES.filter((language) => existsSync(join(PARITY, name, language)));
  const scanned = languages.map((language) => {
    const files = withSecrets(readEstate(join(PARITY, name, language)));
    const report = scanEstate(files);
    const own = subjects(files);
    const findings = report.findings.filter(({ rule, severity }) => own.has(rule) || severity !== 'low');
    return { language, files, own, notices: report.notices, findings };
  });

  test('is written in several languages, without a mistake', () => {
    expect(languages.length).toBeGreaterThan(1);
    expect(scanned.flatMap(({ notices }) => notices)).toEqual([]);
  });

  test.each(scanned)(
    'is found on the marked lines and nowhere else ($language)',
    ({ files, own, findings }) => {
      const found = findings
        .filter(({ rule }) => own.has(rule) || own.size === 0)
        .map(({ rule, location }) => `${location.file}:${location.startLine} ${rule}`);
      expect(found.sort()).toEqual(marked(files));
    },
  );

  test('is the same finding in every language', () => {
    const [first, ...others] = scanned.map(({ findings }) => findings.map(gist).sort());
    for (const other of others) expect(other).toEqual(first);
  });
});
