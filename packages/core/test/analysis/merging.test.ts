/** One value is one finding, however many resources, callers and parameter sets it reaches. */
import { linked, nested, storage, template } from '../evaluate/support.ts';
import { only, places, related, run } from './support.ts';

const account = (tls: string, members: object = {}) =>
  storage({ properties: { minimumTlsVersion: tls }, ...members });

test('a variable that three accounts use is found once, where it is written', () => {
  const resources = ['a', 'b', 'c'].map((name) => account("[variables('tls')]", { name: `st${name}` }));
  const found = only(run({ 'main.json': template({ variables: { tls: 'TLS1_0' }, resources }) }));
  expect(found.location).toMatchObject({ startLine: 5, startColumn: 12 });
  expect(found.related.map(({ startLine }) => startLine)).toEqual([14, 23, 32]);
});

test('a loop is one finding', () => {
  const looped = account('TLS1_0', { copy: { name: 'c', count: 40 }, name: "[concat('st', copyIndex())]" });
  only(run({ 'main.json': template({ resources: [looped] }) }));
});

test('a module that is called five times is one finding with five callers', () => {
  const link = { relativePath: 'modules/account.json' };
  const calls = [1, 2, 3, 4, 5].map((i) => linked(`account${i}`, link, { name: { value: `st${i}` } }));
  const module = template({
    parameters: { name: { type: 'string' } },
    resources: [account('TLS1_0', { name: "[parameters('name')]" })],
  });
  const found = only(run({ 'main.json': template({ resources: calls }), 'modules/account.json': module }));
  expect(found.location.file).toBe('modules/account.json');
  expect(related(found)).toHaveLength(5);
  expect(new Set(found.related.map(({ file, message }) => `${file} ${message}`))).toEqual(
    new Set(['main.json It is deployed by this module.']),
  );
});

test('a module is judged through its callers: an argument mends a bad default', () => {
  const module = template({
    parameters: { tls: { type: 'string', defaultValue: 'TLS1_0' } },
    resources: [account("[parameters('tls')]")],
  });
  const main = template({
    resources: [linked('d', { relativePath: 'account.json' }, { tls: { value: 'TLS1_2' } })],
  });
  expect(run({ 'main.json': main, 'account.json': module }).findings).toEqual([]);
  expect(places(run({ 'account.json': module }))).toEqual(['account.json:7']);
});

test('of two callers the one that hands in the bad value is at fault', () => {
  const module = template({
    parameters: { tls: { type: 'string' } },
    resources: [account("[parameters('tls')]")],
  });
  const call = (tls: string) =>
    template({ resources: [linked('d', { relativePath: 'account.json' }, { tls: { value: tls } })] });
  const files = { 'a.json': call('TLS1_2'), 'b.json': call('TLS1_0'), 'account.json': module };
  expect(places(run(files))).toEqual(['b.json:16']);
});

test('what is missing is found at the resource that lacks it', () => {
  const found = run({
    'main.json': template({ resources: [storage({ name: 'a' }), storage({ name: 'b' })] }),
  });
  expect(places(found)).toEqual(['main.json:6', 'main.json:12']);
});

test('two findings in one nested deployment are two', () => {
  const inner = { resources: [account('TLS1_0', { name: 'a' }), account('TLS1_0', { name: 'b' })] };
  expect(run({ 'main.json': template({ resources: [nested('d', inner)] }) }).findings).toHaveLength(2);
});

test('every disguise of the same mistake is found, and none of its opposites', () => {
  const disguises = [
    { variables: { x: 'TLS1_0' }, resources: [account("[variables('x')]")] },
    {
      parameters: { x: { type: 'string', defaultValue: 'TLS1_0' } },
      resources: [account("[parameters('x')]")],
    },
    { resources: [nested('d', { resources: [account('TLS1_0')] })] },
    {
      resources: [
        nested(
          'd',
          { parameters: { x: { type: 'string' } }, resources: [account("[parameters('x')]")] },
          { evaluation: 'inner', parameters: { x: { value: 'TLS1_0' } } },
        ),
      ],
    },
    { resources: [account("[concat('TLS', '1_0')]")] },
    {
      parameters: { c: { type: 'bool' } },
      resources: [account("[if(parameters('c'), 'TLS1_0', 'TLS1_2')]")],
    },
    {
      parameters: { c: { type: 'bool' } },
      resources: [account('TLS1_0', { condition: "[parameters('c')]" })],
    },
    { languageVersion: '2.0', resources: { a: account('TLS1_0') } },
    {
      functions: [
        { namespace: 'n', members: { f: { parameters: [], output: { type: 'string', value: 'TLS1_0' } } } },
      ],
      resources: [account('[n.f()]')],
    },
    { resources: [account('tls1_0', { type: 'microsoft.storage/STORAGEACCOUNTS' })] },
    { resources: [account('[json(\'{"tls": "TLS1_0"}\').tls]')] },
    {
      variables: { copy: [{ name: 'x', count: 1, input: 'TLS1_0' }] },
      resources: [account("[variables('x')[0]]")],
    },
  ];
  for (const members of disguises) {
    const text = template(members);
    expect([text, run({ 'main.json': text }).findings.length]).toEqual([text, 1]);
    const mended = text.replaceAll(/TLS1_0|tls1_0|1_0/g, (bad) => bad.replace('1_0', '1_2'));
    expect([mended, run({ 'main.json': mended }).findings.length]).toEqual([mended, 0]);
  }
  expect(
    run({ 'main.json': template({ resources: [account('TLS1_0', { condition: false })] }) }).findings,
  ).toEqual([]);
});
