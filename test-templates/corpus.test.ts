/**
 * Two whole estates: in the careless one every planted weakness is found at its line and nothing else of weight, in its
 * hardened twin nothing of weight is found. `UPDATE_GOLDEN=1 npx jest test-templates` rewrites the golden reports and the
 * line numbers of planted.json; what is planted, and what it is, people write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Report } from '@forearm/core';
import { printed, readEstate, scanEstate, withSecrets } from './estates.ts';

const CORPUS = join(__dirname, 'corpus');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

/** A weakness that we planted. */
interface Planted {
  readonly file: string;
  readonly line: number;
  /** Text of that line, which tells it from all others of the file but for `nth`. */
  readonly at: string;
  /** Which of the lines with this text, counted from 1; the only one when left out. */
  readonly nth?: number;
  readonly rule: string;
  readonly what: string;
  /** Found only when the secret of the right shape is there, which is not committed. */
  readonly generated?: true;
}

const careless = readEstate(join(CORPUS, 'careless'));
const hardened = readEstate(join(CORPUS, 'hardened'));
const MANIFEST = join(CORPUS, 'planted.json');
const planted = located(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Planted[]);

/** The rows; with UPDATE_GOLDEN their lines are looked up anew and written back, sorted. */
function located(rows: readonly Planted[]): readonly Planted[] {
  if (!UPDATE) return rows;
  const fresh = rows.map((row) => ({ ...row, line: lineOf(row) })).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  writeFileSync(MANIFEST, `[\n${fresh.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  return fresh;
}

/** The 1-based line that a row describes; 0 when there is none. */
function lineOf({ file, at, nth = 1 }: Planted): number {
  const lines = careless.find(({ path }) => path === file)?.text.split('\n') ?? [];
  const hits = lines.flatMap((text, i) => (text.includes(at) ? [i + 1] : []));
  return hits[nth - 1] ?? 0;
}

function key({ file, line, rule }: Pick<Planted, 'file' | 'line' | 'rule'>): string {
  return `${file}:${String(line).padStart(5, '0')} ${rule}`;
}

/** `file:line rule` of findings and of planted rows alike. */
function places(items: readonly (Planted | Finding)[]): readonly string[] {
  const all = items.map((item) =>
    'what' in item ? item : { rule: item.rule, file: item.location.file, line: item.location.startLine },
  );
  return [...new Set(all.map(key))].sort();
}

/** The same, and where their copies are: what is published repeats what is in Git. */
function placesWithCopies({ findings }: Report): ReadonlySet<string> {
  const copies = findings.flatMap(({ related, rule }) =>
    related
      .filter(({ message }) => message === 'The same content is copied here.')
      .map(({ file, startLine }) => key({ file, line: startLine, rule })),
  );
  return new Set([...places(findings), ...copies]);
}

function grave(report: Report): readonly Finding[] {
  return report.findings.filter(({ severity }) => severity !== 'low');
}

test('every planted weakness stands on the line that the manifest names', () => {
  expect(planted.filter((row) => lineOf(row) !== row.line)).toEqual([]);
});

describe('the careless estate', () => {
  const committed = scanEstate(careless);
  const filled = scanEstate(withSecrets(careless));

  test('every planted weakness is found at its line', () => {
    const found = placesWithCopies(filled);
    expect(places(planted).filter((place) => !found.has(place))).toEqual([]);
  });

  test('as it is committed, everything is found but the secrets that are not in it', () => {
    const found = placesWithCopies(committed);
    const there = planted.filter((row) => row.generated !== true);
    expect(places(there).filter((place) => !found.has(place))).toEqual([]);
  });

  test.each([
    ['committed', committed],
    ['filled', filled],
  ] as const)('nothing of medium severity or above is found that was not planted (%s)', (_, report) => {
    const known = new Set(places(planted));
    expect(places(grave(report)).filter((place) => !known.has(place))).toEqual([]);
  });

  test('no report shows a secret that was filled in', () => {
    const secrets = withSecrets(careless).flatMap(
      ({ text }) => text.match(/[A-Za-z0-9+/%_-]{40,}={0,2}/g) ?? [],
    );
    const absent = secrets.filter((secret) => !careless.some(({ text }) => text.includes(secret)));
    expect(absent.length).toBeGreaterThan(3);
    const output = printed(filled, 'text') + printed(filled, 'json');
    expect(absent.filter((secret) => output.includes(secret))).toEqual([]);
  });
});

test.each(['default', 'strict'] as const)(
  'nothing of medium severity or above is found in the hardened twin, and every file is understood (%s)',
  (profile) => {
    const report = scanEstate(hardened, profile);
    expect(places(grave(report))).toEqual([]);
    expect(report.notices).toEqual([]);
  },
);

test('both estates declare the same linked services, pipelines and modules', () => {
  const names = (files: typeof careless) =>
    files.map(({ path }) => path).filter((path) => /linkedService|pipeline|infra|trigger|dataset/.test(path));
  expect(names(hardened)).toEqual(names(careless));
});

describe.each([
  ['careless', careless],
  ['hardened', hardened],
] as const)('the golden report of the %s estate', (name, files) => {
  test.each(['text', 'json'] as const)('%s', (format) => {
    const path = join(CORPUS, 'golden', `${name}.${format === 'text' ? 'txt' : 'json'}`);
    const output = printed(scanEstate(files), format);
    if (UPDATE) writeFileSync(path, output);
    expect(output).toBe(readFileSync(path, 'utf8'));
  });
});
