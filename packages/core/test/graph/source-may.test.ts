/** Quick questions about the text that a resource's values can come from. */
import { seen } from '../analysis/probe.ts';
import type { Files } from '../evaluate/support.ts';

const speaksOfKeys = (text: string): boolean => text.includes('listKeys');

/** Name and answer of every resource of a type. */
function answers(files: Files, type: string, own?: 'own'): readonly string[] {
  return seen(files, [type], (one) => [`${one.name} ${one.sourceMay(speaksOfKeys, own)}`]);
}

const ACCOUNTS = 'Microsoft.Storage/storageAccounts';
const account = (name: string, more = '') => `
resource ${name} '${ACCOUNTS}@2023-05-01' = { name: '${name}', properties: { ${more} } }
`;

test('an artefact of a factory is asked about its own file', () => {
  const service = (name: string, url: string) =>
    JSON.stringify({ name, properties: { type: 'HttpServer', typeProperties: { url } } });
  const files = {
    'linkedService/a.json': service('a', 'https://contoso.com/listKeys'),
    'linkedService/b.json': service('b', 'https://contoso.com'),
  };
  expect(answers(files, 'Microsoft.DataFactory/factories/linkedservices')).toEqual(['a true', 'b false']);
});

test('a template is asked about all its files, those of its modules too', () => {
  const main = `module m 'm.bicep' = { name: 'm' }${account('outer')}`;
  expect(answers({ 'main.bicep': main, 'm.bicep': account('inner') }, ACCOUNTS)).not.toContain('outer true');
  const speaking = `${account('inner')}output keys object = inner.listKeys()`;
  expect(answers({ 'main.bicep': main, 'm.bicep': speaking }, ACCOUNTS)).toContain('outer true');
});

test('what Bicep loads or imports may hold anything, unless only the own files are asked about', () => {
  const files = { 'main.bicep': account('a', "tag: loadTextContent('tag.txt')"), 'tag.txt': 'plain' };
  expect(answers(files, ACCOUNTS)).toEqual(['a true']);
  expect(answers(files, ACCOUNTS, 'own')).toEqual(['a false']);
});
