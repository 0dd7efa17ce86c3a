/** Every example of a factory's git folder, written as ARM and as Bicep, gives the same findings: the languages are one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Rule } from '@forearm/core';
import { type Example, type ExampleFile, readExamples, runExample } from '@forearm/core/testing';
import { parse } from 'jsonc-parser';
import { rules } from './index.ts';
import { translated } from './shared/translated.ts';

const CONFIG = 'forearm.config.json';

function examplesOf(id: string): readonly Example[] {
  const texts = ['README.md', 'cases.md']
    .map((name) => join(__dirname, id, name))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
  return texts.flatMap(readExamples).filter((example) => example.language === 'adf');
}

const cases = rules.flatMap((rule) =>
  examplesOf(rule.id).flatMap((example) => {
    const templates = translated(
      example.files
        .filter(({ path }) => path !== CONFIG)
        .map(({ path, text }) => ({ path, content: parse(text, [], { allowTrailingComma: true }) })),
    );
    return templates
      ? [[`${rule.id}: example on line ${example.line}`, { rule, example, templates }] as const]
      : [];
  }),
);

test.each(cases)('%s', (_, { rule, example, templates }) => {
  const expected = found(run(example.files, rule));
  const config = example.files.filter(({ path }) => path === CONFIG);
  expect(found(run([templates.arm, ...config], rule))).toEqual(expected);
  expect(found(run([templates.bicep, ...config], rule))).toEqual(expected);
});

function run(files: readonly ExampleFile[], rule: Rule): Report {
  return runExample({ files }, rule);
}

/** What is found where, without the factory, which the examples leave out and templates have to declare. */
function found(report: Report): readonly string[] {
  return report.findings
    .filter(({ resource, ignored }) => ignored === null && resource.type.split('/').length > 2)
    .map(
      ({ resource, path, severity, confidence }) =>
        `${resource.name.split('/').at(-1)} ${path} ${severity} ${confidence}`,
    )
    .sort();
}
