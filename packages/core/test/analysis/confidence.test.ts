/** How sure a finding is comes from how its value was obtained. */
import { linked, parameterFile, storage, template } from '../evaluate/support.ts';
import { oldTls, only, run } from './support.ts';

const parameters = { tls: { type: 'string', defaultValue: 'TLS1_0' }, on: { type: 'bool' } };
const confidence = (tls: string, members: object = {}) =>
  only(
    run({
      'main.json': template({
        parameters,
        variables: { old: 'TLS1_0' },
        resources: [storage({ properties: { minimumTlsVersion: tls }, ...members })],
      }),
    }),
  ).confidence;

test.each([
  ['TLS1_0', 'high'],
  ["[variables('old')]", 'high'],
  ["[concat('TLS1', '_0')]", 'high'],
  ["[parameters('tls')]", 'medium'],
  ["[if(parameters('on'), 'TLS1_0', 'TLS1_2')]", 'medium'],
])('%s: %s', (tls, expected) => expect(confidence(tls)).toBe(expected));

test('a resource that exists only perhaps: medium', () => {
  expect(confidence('TLS1_0', { condition: "[parameters('on')]" })).toBe('medium');
});

test('a parameter file decides: high', () => {
  const main = template({
    parameters,
    resources: [storage({ properties: { minimumTlsVersion: "[parameters('tls')]" } })],
  });
  expect(
    only(run({ 'main.json': main, 'main.parameters.json': parameterFile({ tls: 'TLS1_0' }) })).confidence,
  ).toBe('high');
});

test("a module's default that its caller leaves in force: high", () => {
  const module = template({
    parameters,
    resources: [storage({ properties: { minimumTlsVersion: "[parameters('tls')]" } })],
  });
  const main = template({ resources: [linked('d', { relativePath: 'm.json' })] });
  expect(only(run({ 'main.json': main, 'm.json': module })).confidence).toBe('high');
});

test('what only a name suggests: low', () => {
  const guess = {
    ...oldTls,
    check: (resource: Parameters<typeof oldTls.check>[0], report: Parameters<typeof oldTls.check>[1]) =>
      report(resource, 'Perhaps.', { heuristic: true }),
  };
  expect(
    only(run({ 'main.json': template({ resources: [storage()] }) }, { rules: [guess] })).confidence,
  ).toBe('low');
});
