/** Every rule's page is its test: examples are analysed, marked lines must be found, and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLanguages, type Rule } from '@forearm/core';
import {
  type Example,
  findingLines,
  officialProperty,
  readExamples,
  runExample,
} from '@forearm/core/testing';
import { rules } from './index.ts';
import { armExample, bicepExample } from './shared/row-examples.ts';
import type { Row } from './shared/table.ts';

const SECTIONS = [
  'What it finds',
  'Why it matters',
  'Found',
  'Not found',
  'Fix',
  'When to ignore',
  'References',
];
/** Artefacts that are written in a factory's git folder. */
const IN_GIT =
  /^microsoft\.(datafactory\/factories|synapse\/workspaces)\/(linkedservices|datasets|pipelines|triggers|dataflows|integrationruntimes|credentials|managedvirtualnetworks|notebooks|sqlscripts)/i;
/** Rules about what Studio exports, which is always ARM JSON. */
const EXPORTED: ReadonlySet<string> = new Set(['export-differs-from-source']);
const hasBicep = allLanguages.some((language) => language.name === 'bicep');

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared' && entry.name !== 'node_modules')
  .map((entry) => entry.name)
  .sort();

test('the index holds every folder that has a rule, in order', () => {
  expect(rules.map((rule) => rule.id)).toEqual(folders.filter((name) => name !== '_template'));
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = join(__dirname, id);
  const page = textIn(folder, 'README.md');
  const cases = textIn(folder, 'cases.md');
  const own = readExamples(page);
  const examples = [...own, ...readExamples(cases)].filter(
    (example) => hasBicep || example.language !== 'bicep',
  );

  test('is named after its folder, in plain lower-case words', () => {
    expect(rule.id).toBe(id);
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test('its page has every section', () => {
    for (const section of SECTIONS) expect(page).toContain(`## ${section}`);
  });

  test('its page says where to click, if factories and workspaces are concerned', () => {
    if (!languagesOf(rule).includes('adf')) return;
    expect(page.split('## Fix')[1]?.split('\n## ')[0]).toMatch(/In (?:Studio|the portal)\b[^:]*:/);
  });

  test.each(languagesOf(rule))('its page shows what is found and what is not, in %s', (language) => {
    const inLanguage = own.filter((example) => example.language === language);
    expect(inLanguage.some((e) => e.section === 'found' && e.expected.length > 0)).toBe(true);
    expect(inLanguage.some((e) => e.section !== 'found' && e.expected.length === 0)).toBe(true);
  });

  test.each(examples.map((example) => [titleOf(example), example] as const))('%s', (_, example) => {
    const report = runExample(example, rule);
    expect(report.notices.filter((notice) => notice.incomplete || notice.code === 'syntax')).toEqual([]);
    expect(findingLines(report)).toEqual(example.expected);
    if (example.section === 'fix') expect(example.expected).toEqual([]);
  });
});

function textIn(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function titleOf(example: Example): string {
  return `${example.section}: ${example.language} example on line ${example.line}`;
}

function languagesOf(rule: Rule): string[] {
  if (EXPORTED.has(rule.id)) return ['arm'];
  const types = rule.appliesTo === '*' ? [] : rule.appliesTo;
  const onlyGit = types.length > 0 && types.every((type) => /notebooks|sqlscripts/i.test(type));
  const adf = types.some((type) => IN_GIT.test(type));
  return [...(onlyGit ? [] : ['arm']), ...(hasBicep && !onlyGit ? ['bicep'] : []), ...(adf ? ['adf'] : [])];
}

const tables = rules.flatMap((rule) => {
  const path = join(__dirname, rule.id, 'table.ts');
  if (!existsSync(path)) return [];
  const { table } = require(path) as { table?: readonly Row[] };
  return (table ?? []).map((row) => [rule.id, row.type, row.path, rule, row] as const);
});

if (tables.length > 0)
  describe.each(tables)('%s: %s %s', (_, type, path, rule, row) => {
    const render = hasBicep ? [armExample, bicepExample] : [armExample];
    const found = (value: Row['safe'][number] | undefined) =>
      render.map((make) => findingLines(runExample({ files: [make(row, value)] }, rule)).length > 0);

    test('unsafe values are found, safe ones are not, and absence means what the row says', () => {
      for (const value of row.unsafe)
        expect([value, ...found(value)]).toEqual([value, ...render.map(() => true)]);
      for (const value of row.safe)
        expect([value, ...found(value)]).toEqual([value, ...render.map(() => false)]);
      expect(found(undefined)).toEqual(render.map(() => row.absent === 'unsafe'));
    });

    test('the official types know the property and its values', () => {
      const official = officialProperty(type, path);
      expect(official).toBeDefined();
      const known = official?.enum?.map((value) => value.toLowerCase());
      for (const value of [...row.unsafe, ...row.safe])
        if (known && typeof value === 'string') expect(known).toContain(value.toLowerCase());
    });
  });
