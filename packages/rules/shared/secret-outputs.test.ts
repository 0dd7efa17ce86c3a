/** No output of any kind shows a secret: every example of every rule on secrets, through every reporter. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, REPORTERS, type Report, type ReportContext } from '@forearm/core';
import { type Example, memoryWorkspace, readExamples } from '@forearm/core/testing';
import { rules } from '../index.ts';

/** The fake secrets of the pages; what stands beside them (server names, keys' names) may be shown. */
const FAKE = /Winter2024!\w*|Zt8kQ2vW5xY7a\w*/g;

const folder = join(__dirname, '..');
const secretRules = rules.filter((rule) => /secret|secure/.test(rule.id));
const examples: (readonly [string, Example])[] = secretRules.flatMap((rule) =>
  ['README.md', 'cases.md']
    .map((page) => join(folder, rule.id, page))
    .filter((page) => existsSync(page))
    .flatMap((page) =>
      readExamples(readFileSync(page, 'utf8')).map(
        (e) => [`${rule.id} ${page.slice(-9)} line ${e.line}`, e] as const,
      ),
    ),
);

test('there are rules and examples to look at', () => {
  expect(readdirSync(folder)).toContain('secret-in-template');
  expect(secretRules.length).toBeGreaterThan(8);
  expect(examples.length).toBeGreaterThan(100);
});

const CONTEXT: ReportContext = {
  tool: { name: 'forearm', version: '0.0.0', url: 'https://example.com' },
  rules,
};

/** Everything that a report says, in every format. */
function everything(report: Report): string {
  const formats = Object.values(REPORTERS).map((print) => print(report, CONTEXT));
  return [JSON.stringify(report), ...formats].join('\n');
}

test.each(examples)('%s', (_, example) => {
  const secrets = new Set(example.files.flatMap(({ text }) => text.match(FAKE) ?? []));
  const report = analyze(memoryWorkspace(example.files), { rules, profile: 'strict' });
  const shown = everything(report);
  for (const secret of secrets) expect(shown).not.toContain(secret);
});
