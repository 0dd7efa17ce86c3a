/** Parameter files belong to their template by name; each is one evaluation, and findings say under which they hold. */
import { parameterFile, storage, template } from '../evaluate/support.ts';
import { codes, only, places, related, run } from './support.ts';

const main = template({
  parameters: { tls: { type: 'string' } },
  resources: [storage({ properties: { minimumTlsVersion: "[parameters('tls')]" } })],
});
const old = parameterFile({ tls: 'TLS1_0' });
const good = parameterFile({ tls: 'TLS1_2' });

test.each([
  ['main.json', 'main.parameters.json'],
  ['main.json', 'main.parameters.prod.json'],
  ['main.json', 'main.prod.parameters.json'],
  ['azuredeploy.json', 'azuredeploy.parameters.json'],
  ['infra/main.json', 'infra/main.parameters.json'],
  ['infra/main.json', 'infra/parameters/main.parameters.json'],
  ['main.json', 'MAIN.Parameters.json'],
])('%s is deployed with %s', (path, parameters) => {
  expect(only(run({ [path]: main, [parameters]: old })).location.file).toBe(parameters);
});

test.each(['other.parameters.json', 'mainframe.parameters.json', 'elsewhere/main.parameters.json'])(
  'main.json is not deployed with %s',
  (parameters) => expect(run({ 'main.json': main, [parameters]: old }).findings).toEqual([]),
);

test('without a parameter file a missing value is unknown, and no finding', () => {
  expect(run({ 'main.json': main })).toMatchObject({ findings: [], notices: [] });
});

test('a finding holds under the sets that give the bad value', () => {
  const files = { 'main.json': main, 'main.parameters.dev.json': old, 'main.parameters.prod.json': good };
  const found = only(run(files));
  expect(found.under).toEqual(['main.parameters.dev.json']);
  expect(found.confidence).toBe('high');
  expect(related(found)).toContainEqual("main.json:16 It goes through the parameter 'tls'.");
});

test('what no set changes is found once, under all of them', () => {
  const fixed = main.replace("[parameters('tls')]", 'TLS1_0');
  const found = only(
    run({ 'main.json': fixed, 'main.parameters.a.json': good, 'main.parameters.b.json': good }),
  );
  expect(found.under).toEqual(['main.parameters.a.json', 'main.parameters.b.json']);
  expect(found.location.file).toBe('main.json');
});

test('given parameter files take the place of those found by name', () => {
  const files = { 'main.json': main, 'main.parameters.json': old, 'special.json': good };
  expect(run(files, { parameters: ['special.json'] }).findings).toEqual([]);
});

test('asked about a parameter file, the report is about the template with it', () => {
  const files = { 'main.json': main, 'main.parameters.json': old };
  expect(places(run(files, { paths: ['main.parameters.json'] }))).toEqual(['main.parameters.json:6']);
});

test('each value that is bad is found where it is written', () => {
  const files = { 'main.json': main, 'main.parameters.a.json': old, 'main.parameters.b.json': old };
  expect(places(run(files))).toEqual(['main.parameters.a.json:6', 'main.parameters.b.json:6']);
});

test('a factory export has its own names', () => {
  const files = { 'ARMTemplateForFactory.json': main, 'ARMTemplateParametersForFactory.json': old };
  expect(places(run(files))).toEqual(['ARMTemplateParametersForFactory.json:6']);
});

test('a broken parameter file is a notice, and the template is judged', () => {
  const files = { 'main.json': main, 'main.parameters.json': '{ "parameters": ' };
  expect(codes(run(files))).not.toEqual([]);
});

test('an ignore in the parameter file silences what the file gives', () => {
  const value = '"value": "TLS1_0"';
  const rule = only(run({ 'main.json': main, 'main.parameters.json': old })).rule;
  const text = old.replace(
    /"value":\s*"TLS1_0"/,
    `${value} // forearm:ignore ${rule} the till cannot do better\n`,
  );
  expect(text).not.toBe(old);
  const found = only(run({ 'main.json': main, 'main.parameters.json': text }));
  expect(found.ignored).toEqual({ by: 'comment', reason: 'the till cannot do better' });
});
