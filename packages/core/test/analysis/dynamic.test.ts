/** Values that someone else fills in: dynamic content of factories, tokens of deployment tools. */
import type { Resource } from '../../src/model/resource.ts';
import { settle, storage } from '../evaluate/support.ts';
import { oldTls, run } from './support.ts';

const linkedService = (typeProperties: object, parameters: object = {}) => ({
  type: 'Microsoft.DataFactory/factories/linkedServices',
  apiVersion: '2018-06-01',
  name: 'adf-ledger/ls_orders',
  properties: { type: 'AzureSqlDatabase', parameters, typeProperties },
});

function property(resource: object, path: string) {
  const found = settle({ resources: [resource] }).graph.resources[0]?.at(path);
  if (!found) throw new Error('there is no resource');
  return found;
}

describe('dynamic content of a factory, in an ARM template as in its git folder', () => {
  test('keeps its known parts', () => {
    const at = property(
      linkedService({ url: "@concat('http://', pipeline().RunId, '.example.net')" }),
      'properties.typeProperties.url',
    );
    expect(at.parts).toEqual(['http://', undefined, '.example.net']);
  });

  test('is evaluated where nothing is unknown', () => {
    expect(property(linkedService({ url: "@{toUpper('a')}b" }), 'properties.typeProperties.url').text).toBe(
      'Ab',
    );
  });

  test('takes the default of a parameter of its artefact', () => {
    const declared = { host: { type: 'string', defaultValue: 'sql.example.net' } };
    const at = property(
      linkedService({ url: '@{linkedService().host}/x' }, declared),
      'properties.typeProperties.url',
    );
    expect(at.parts.join('')).toContain('/x');
  });

  test('may be wrapped in an object', () => {
    const wrapped = { value: "@concat('a', 'b')", type: 'Expression' };
    expect(property(linkedService({ url: wrapped }), 'properties.typeProperties.url').text).toBe('ab');
  });

  test('two at signs are one', () => {
    expect(property(linkedService({ url: '@@home' }), 'properties.typeProperties.url').text).toBe('@home');
  });
});

test('an at sign in any other resource is an at sign', () => {
  expect(property(storage({ tags: { owner: "@concat('a', 'b')" } }), 'tags.owner').text).toBe(
    "@concat('a', 'b')",
  );
});

test.each(['#{sku}#', '__sku__', '$(sku)', '{{ sku }}'])(
  'the token %s is unknown wherever it stands',
  (token) => {
    const at = property(storage({ properties: { sku: token } }), 'properties.sku');
    expect(at.value).toMatchObject({ kind: 'unknown', because: { code: 'deployment-token' } });
  },
);

test('two at signs are one in a git folder too, and what is left is no expression', () => {
  const texts: string[] = [];
  const rule = {
    ...oldTls,
    appliesTo: '*' as const,
    check: (resource: Resource) => texts.push(resource.at('properties.typeProperties.url').text ?? '?'),
  };
  const artefact = { name: 'ls', properties: { type: 'Web', typeProperties: { url: '@@concat(1)' } } };
  run({ 'linkedService/ls.json': JSON.stringify(artefact) }, { rules: [rule] });
  expect(texts).toContain('@concat(1)');
});
