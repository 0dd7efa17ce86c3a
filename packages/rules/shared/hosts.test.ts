/** Tests of how hosts are read and compared with a list. */
import { runExample } from '@forearm/core/testing';
import fc from 'fast-check';
import rule from '../host-not-allowed/rule.ts';
import { isRefused } from './hosts.ts';

const refused = (name: string, allowed: readonly string[] | undefined) =>
  isRefused({ name, guessed: false }, allowed);

test('a wildcard means what is below it, at any depth', () => {
  expect(refused('a.contoso.com', ['*.contoso.com'])).toBe(false);
  expect(refused('a.b.contoso.com', ['*.CONTOSO.com'])).toBe(false);
  expect(refused('contoso.com', ['*.contoso.com'])).toBe(true);
  expect(refused('evilcontoso.com', ['*.contoso.com'])).toBe(true);
  expect(refused('anything', ['*'])).toBe(false);
});

test('a host that is partly known is refused only if no entry could be it', () => {
  expect(refused('*.contoso.com', ['api.contoso.com'])).toBe(false);
  expect(refused('*.contoso.com', ['*.eu.contoso.com'])).toBe(false);
  expect(refused('*.contoso.com', ['*.fabrikam.com', 'contoso.com'])).toBe(true);
  expect(refused('api-*', ['api-7.contoso.com'])).toBe(false);
  expect(refused('api-*', ['web.contoso.com'])).toBe(true);
});

test('an undefined list allows everything, an empty one nothing', () => {
  expect(refused('contoso.com', undefined)).toBe(false);
  expect(refused('contoso.com', [])).toBe(true);
});

/** The hosts that the rule names for a server's name or an address. */
function named(server: string): readonly string[] {
  const service = { name: 's', properties: { type: 'SqlServer', typeProperties: { server } } };
  const files = [
    { path: 'linkedService/s.json', text: JSON.stringify(service) },
    { path: 'forearm.config.json', text: '{ "allow": { "hosts": [] } }' },
  ];
  return runExample({ files }, rule).findings.flatMap(
    ({ message }) => /^The host (.*?) is not/.exec(message)?.[1]?.split(', ') ?? [],
  );
}

test.each([
  ['tcp:db01.contoso.com,1433', ["'db01.contoso.com'"]],
  ['db01\\sales', ["'db01'"]],
  ['https://reader:p@api.contoso.com:8443/x', ["'api.contoso.com'"]],
  ['mongodb://a.contoso.com:27017,b.contoso.com:27017/x', ["'a.contoso.com'", "'b.contoso.com'"]],
  ['Server=tcp:db01.contoso.com;Failover Partner=db02', ["'db01.contoso.com'", "'db02'"]],
  ['10.0.0.4', ["'10.0.0.4'"]],
  ['localhost', []],
  ['(local)', []],
  ['.', []],
  ['/var/data', []],
  ['{{server}}', []],
])('%s', (server, hosts) => {
  expect(named(server)).toEqual(hosts);
});

test('a password with a slash in it is not taken for a host', () => {
  expect(named('https://reader:first/second@api.contoso.com/')).toEqual([]);
});

test('any text ends in an answer', () => {
  fc.assert(fc.property(fc.string(), (server) => void named(server)));
});
