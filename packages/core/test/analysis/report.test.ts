/** The report as a whole: same input, same report; only what was asked for; nothing dropped without a word. */
import { defineRule } from '../../src/model/rule.ts';
import { linked, nested, parameterFile, storage, template } from '../evaluate/support.ts';
import { codes, oldTls, only, places, run } from './support.ts';

const bad = (name: string) => storage({ name, properties: { minimumTlsVersion: 'TLS1_0' } });
const files = {
  'b/main.json': template({
    parameters: { tls: { type: 'string' } },
    resources: [bad('b1'), storage({ name: 'b2', properties: { minimumTlsVersion: "[parameters('tls')]" } })],
  }),
  'b/main.parameters.x.json': parameterFile({ tls: 'TLS1_0' }),
  'b/main.parameters.y.json': parameterFile({ tls: 'TLS1_0' }),
  'a/main.json': template({
    resources: [linked('d', { relativePath: '../c/module.json' }), nested('n', { resources: [bad('a1')] })],
  }),
  'c/module.json': template({ resources: [bad('c1')] }),
};

test('the same input gives the same report, in whatever order the files come', () => {
  const once = JSON.stringify(run(files));
  expect(JSON.stringify(run(files))).toBe(once);
  expect(JSON.stringify(run(Object.fromEntries(Object.entries(files).reverse())))).toBe(once);
});

test('findings are in the order of files, lines and columns', () => {
  expect(places(run(files))).toEqual([
    'a/main.json:36',
    'b/main.json:16',
    'b/main.parameters.x.json:6',
    'b/main.parameters.y.json:6',
    'c/module.json:11',
  ]);
});

test('asked about a folder, only what concerns it is reported', () => {
  expect(places(run(files, { paths: ['a'] }))).toEqual(['a/main.json:36']);
  expect(places(run(files, { paths: ['c/module.json'] }))).toEqual(['c/module.json:11']);
  expect(places(run(files, { paths: ['b/main.json'] }))).toEqual([
    'b/main.json:16',
    'b/main.parameters.x.json:6',
    'b/main.parameters.y.json:6',
  ]);
});

test('the summary counts what was judged', () => {
  expect(run(files).summary).toMatchObject({
    files: 5,
    findings: 5,
    unreadable: 0,
    unresolvedModules: 0,
    bySeverity: { high: 5, critical: 0 },
    milliseconds: 0,
  });
});

test.each([
  ['empty.json', ''],
  ['broken.json', '{ "resources": [ '],
  ['words.json', 'this is no JSON'],
])('%s is reported as unread, and the others are judged', (path, text) => {
  const report = run({ ...files, [path]: text });
  expect(report.notices.filter(({ file }) => file === path)).not.toEqual([]);
  expect(report.findings).toHaveLength(5);
});

test.each([
  ['package.json', '{ "name": "x", "version": "1.0.0" }'],
  ['tsconfig.json', '{ // comments\n "compilerOptions": {}, }'],
])('%s is none of our business', (path, text) => {
  expect(run({ ...files, [path]: text }).notices).toEqual([]);
});

test('rules of the strict profile are asked only when wanted', () => {
  const strict = defineRule({ ...oldTls, profile: 'strict' });
  expect(run(files, { rules: [strict] }).findings).toEqual([]);
  expect(run(files, { rules: [strict], profile: 'strict' }).findings).toHaveLength(5);
});

describe('fingerprints', () => {
  const fingerprint = (text: string, path = 'main.json') => only(run({ [path]: text })).fingerprint;
  const text = template({ resources: [bad('st')] });

  test('survive edits around the finding', () => {
    const longer = template({
      variables: { more: 1 },
      resources: [{ type: 'Microsoft.Web/sites', name: 'w', apiVersion: '2022-09-01' }, bad('st')],
    });
    expect(fingerprint(longer)).toBe(fingerprint(text));
    expect(fingerprint(`\n\n${text}`)).toBe(fingerprint(text));
    expect(fingerprint(text.replace('minimumTlsVersion', 'minimumTLSVersion'))).toBe(fingerprint(text));
  });

  test('differ by file, resource, path and rule', () => {
    const others = [
      fingerprint(text, 'other.json'),
      fingerprint(text.replace('"st"', '"stother"')),
      only(run({ 'main.json': text }, { rules: [{ ...oldTls, id: 'other' }] })).fingerprint,
    ];
    expect(new Set([fingerprint(text), ...others]).size).toBe(4);
  });

  test('are 16 hexadecimal digits', () => {
    expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('frames', () => {
  const leak = defineRule({
    ...oldTls,
    secret: true,
    appliesTo: ['*'],
    check(resource, report) {
      const key = resource.at('properties.key');
      if (key.text) report(key, 'A key is written here.');
    },
  });
  const secret = 'not-a-real-one-'.repeat(3);

  test('show the line of the finding', () => {
    const { location } = only(run({ 'main.json': template({ resources: [bad('st')] }) }));
    expect(location.frame?.text).toBe('        "minimumTlsVersion": "TLS1_0"');
    expect(
      location.frame?.text.slice(location.frame.column, location.frame.column + location.frame.length),
    ).toBe('"TLS1_0"');
  });

  test('never show a secret', () => {
    const report = run(
      { 'main.json': template({ resources: [storage({ properties: { key: secret } })] }) },
      { rules: [leak] },
    );
    expect(only(report).location.frame?.text).toContain('•••');
    expect(JSON.stringify(report)).not.toContain('not-a-real-one');
  });

  test('nor one that travelled, in any of its places', () => {
    const members = {
      variables: { key: secret },
      resources: [storage({ properties: { key: "[concat('Key=', variables('key'))]" } })],
    };
    const report = run({ 'main.json': template(members) }, { rules: [leak] });
    expect(JSON.stringify(report)).not.toContain('not-a-real-one');
  });

  test('of a file with one long line are cut', () => {
    const text = JSON.stringify(
      JSON.parse(template({ variables: { filler: 'x'.repeat(5000) }, resources: [bad('st')] })),
    );
    const { frame, startColumn } = only(run({ 'main.json': text })).location;
    expect(frame?.text.length).toBeLessThanOrEqual(160);
    expect(startColumn).toBeGreaterThan(5000);
    expect(frame?.text.slice(frame.column, frame.column + frame.length)).toBe('"TLS1_0"');
  });
});

describe('ignores', () => {
  const one = template({ resources: [bad('st')] });
  const commented = (comment: string) =>
    one.replace('"minimumTlsVersion"', `// ${comment}\n        "minimumTlsVersion"`);

  test('a comment with a reason marks the finding; it is not dropped', () => {
    const report = run({ 'main.json': commented('forearm:ignore old-tls: a lab of our own') });
    expect(only(report).ignored).toEqual({ by: 'comment', reason: 'a lab of our own' });
    expect(report.summary.findings).toBe(0);
    expect(report.notices).toEqual([]);
  });

  test('metadata of the resource does the same', () => {
    const metadata = { forearm: { ignore: [{ rule: 'old-tls', reason: 'a lab of our own' }] } };
    const report = run({ 'main.json': template({ resources: [{ ...bad('st'), metadata }] }) });
    expect(report.findings.map(({ ignored }) => ignored !== null)).toEqual([true]);
  });

  test('an ignore that ignores nothing, and one of a rule that nobody knows, are said', () => {
    const fine = storage({ name: 'fine', properties: { minimumTlsVersion: 'TLS1_2' } });
    const with2 = (comment: string) =>
      template({ resources: [fine] }).replace(
        '"minimumTlsVersion"',
        `// ${comment}\n        "minimumTlsVersion"`,
      );
    expect(codes(run({ 'main.json': with2('forearm:ignore old-tls: why not') }))).toEqual(['unused-ignore']);
    expect(codes(run({ 'main.json': with2('forearm:ignore nobody: why not') }))).toEqual([
      'unknown-rule-in-ignore',
    ]);
  });

  test('a reason may be demanded', () => {
    const files = { 'main.json': commented('forearm:ignore old-tls') };
    expect(codes(run(files))).toEqual([]);
    expect(codes(run(files, { requireReasons: true }))).toEqual(['ignore-without-reason']);
  });

  test('ignores in files can be switched off', () => {
    const report = run({ 'main.json': commented('forearm:ignore old-tls: no') }, { inlineIgnores: false });
    expect(only(report).ignored).toBeNull();
  });

  test.each([
    [{ rule: 'old-tls', reason: 'r' }, true],
    [{ rule: '*', reason: 'r' }, true],
    [{ rule: 'other', reason: 'r' }, false],
    [{ rule: '*', resource: 'ST', reason: 'r' }, true],
    [{ rule: '*', resource: 'microsoft.storage/storageaccounts', reason: 'r' }, true],
    [{ rule: '*', resource: 'stother', reason: 'r' }, false],
    [{ rule: '*', path: (file: string) => file.startsWith('infra/'), reason: 'r' }, false],
    [{ rule: '*', path: (file: string) => file === 'main.json', reason: 'r' }, true],
  ])('the configuration ignores with %p: %p', (entry, ignored) => {
    const found = only(run({ 'main.json': one }, { ignore: [entry] }));
    expect(found.ignored).toEqual(ignored ? { by: 'configuration', reason: 'r' } : null);
  });

  test('one ignored use of a value does not ignore the others', () => {
    const use = (name: string) => storage({ name, properties: { minimumTlsVersion: "[variables('old')]" } });
    const text = template({ variables: { old: 'TLS1_0' }, resources: [use('sta'), use('stb')] });
    const marked = text.replace(
      '"minimumTlsVersion"',
      '// forearm:ignore old-tls: only this one\n        "minimumTlsVersion"',
    );
    expect(only(run({ 'main.json': marked })).ignored).toBeNull();
  });
});
