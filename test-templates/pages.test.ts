/** The pages for people are true: their links lead somewhere, and what they tell to run is what the build server runs. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rules } from '@forearm/rules';

const ROOT = join(__dirname, '..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/model.md',
  'docs/rules.md',
  'docs/controls.md',
  'docs/azure-policy.md',
  'test-templates/corpus/README.md',
];

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test.each(PAGES)('every file that %s links to is there', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] as string);
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
});

test.each(PAGES.slice(0, 2))('every npm script that %s names exists', (page) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read(page).matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1] as string);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('the command for the tests is what .ci/run runs', () => {
  expect(read('README.md')).toContain('npm ci && npm run check\n');
  expect(read('.ci/run')).toMatch(/npm ci .*&& npm run check;/);
});

test('docs/rules.md and docs/controls.md know every rule', () => {
  for (const page of ['docs/rules.md', 'docs/controls.md'])
    expect(rules.filter(({ id }) => !read(page).includes(`[${id}](`)).map(({ id }) => id)).toEqual([]);
});
