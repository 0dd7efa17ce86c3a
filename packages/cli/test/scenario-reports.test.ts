/** What the bundle prints for programs fits the schemas: the scenarios' own output is checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { readScenario } from './scenario.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'test-templates/cli');

test.each([
  ['json.txt', 'report.schema.json'],
  ['sarif.txt', 'sarif-2.1.0.json'],
] as const)('%s fits %s', (name, schemaName) => {
  const scenario = readScenario(readFileSync(join(FOLDER, name), 'utf8'));
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(join(ROOT, 'schemas', schemaName), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  validate(JSON.parse(scenario.get('stdout') ?? ''));
  expect(validate.errors).toBeNull();
});

test('every exit code and every format has a scenario', () => {
  const scenarios = readdirSync(FOLDER).map((name) => readScenario(readFileSync(join(FOLDER, name), 'utf8')));
  const exits = new Set(scenarios.map((scenario) => scenario.get('exit')?.trim()));
  expect([...exits].sort()).toEqual(['0', '1', '2', '3']);
  const commands = scenarios.map((scenario) => scenario.get('command')).join('');
  for (const format of ['json', 'sarif', 'junit', 'github', 'azure-devops', 'markdown']) {
    expect(commands).toContain(`--format ${format}`);
  }
});
