/** The configuration: every mistake is named with its place. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parseConfig, readConfig } from '../../src/config/config.ts';
import { CONFIG_SHAPE } from '../../src/config/shape.ts';
import { folder } from '../folder.ts';

const parse = (text: string) => parseConfig(text, 'forearm.config.json');

test('comments and trailing commas are allowed', () => {
  const text = `{
    // our test estate
    "ignore": [{ "rule": "allow-public-network", "path": "test/**", "reason": "test", "expires": "2030-12-31" }],
    "failOn": "medium",
  }`;
  expect(parse(text)).toMatchObject({ failOn: 'medium', ignore: [{ rule: 'allow-public-network' }] });
});

test.each([
  ['{ "failOnn": "high" }', 'forearm.config.json:1:3: there is no "failOnn"; did you mean "failOn".'],
  [
    '{\n  "failOn": "hihg" }',
    'forearm.config.json:2:13: failOn can be critical, high, medium, low, never; not "hihg".',
  ],
  ['{ "ignore": [{ "rule": "x" }] }', 'forearm.config.json:1:14: ignore[0] needs "reason".'],
  ['{ "ignore": [{ "rule": "x", "reason": " " }] }', 'forearm.config.json:1:39: ignore[0].reason is empty.'],
  ['{ "ignore": {} }', 'forearm.config.json:1:13: ignore must be an array.'],
  ['{ "exclude": [1] }', 'forearm.config.json:1:15: exclude[0] must be text.'],
  ['{ "failOn": }', 'forearm.config.json:1:13: a value is missing.'],
  [
    '{ "allow": { "host": [] } }',
    'forearm.config.json:1:14: there is no "allow.host"; did you mean "hosts".',
  ],
  [
    '{ "allow": { "hosts": ["https://contoso.com/"] } }',
    'forearm.config.json:1:24: allow.hosts[0] must look like *.contoso.com.',
  ],
  [
    '{ "allow": { "linkedServiceTypes": ["Azure SQL"] } }',
    'forearm.config.json:1:37: allow.linkedServiceTypes[0] must look like AzureBlobFS.',
  ],
  ['[]', 'forearm.config.json:1:1: the configuration must be an object.'],
  ['', 'forearm.config.json: this is not JSON.'],
])('%s is explained', (text, message) => {
  expect(() => parse(text)).toThrow(message);
});

test('a date that is none is explained by an example', () => {
  const text = '{ "ignore": [{ "rule": "x", "reason": "y", "expires": "soon" }] }';
  expect(() => parse(text)).toThrow('ignore[0].expires must look like 2030-12-31.');
});

test('without a file there is no configuration; a named file must be there', () => {
  const root = folder({});
  expect(readConfig(root, root, undefined)).toEqual({ name: 'forearm.config.json' });
  expect(() => readConfig(root, root, 'nope.json')).toThrow('there is no configuration file "nope.json".');
});

test('schemas/config.schema.json is the shape that is checked, for editors', () => {
  const path = join(import.meta.dirname, '../../../../schemas/config.schema.json');
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'forearm.config.json',
    ...CONFIG_SHAPE,
  };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env.UPDATE_SCHEMAS) writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each([
  '{}',
  '{"failOn":"x"}',
  '{"ignore":[{"rule":"a","reason":"b"}]}',
  '{"ignore":[{}]}',
  '{"profile":1}',
  '{"exclude":["a"]}',
  '{"allow":{"hosts":["*.contoso.com","10.0.0.4","localhost"],"tenants":["contoso.com"]}}',
  '{"allow":{"hosts":["contoso.com:443"]}}',
  '{"allow":{"tenants":"contoso.com"}}',
])('the schema and our own check agree on %s', (text) => {
  const valid = new Ajv({ strict: false }).compile(CONFIG_SHAPE)(JSON.parse(text));
  expect(valid).toBe(accepts(text));
});

function accepts(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
