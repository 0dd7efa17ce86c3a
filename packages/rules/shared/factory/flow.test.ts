/** Tests of the ways that secrets go through pipelines. */

import { runExample } from '@forearm/core/testing';
import fc from 'fast-check';
import rule from '../../secret-in-run-history/rule.ts';

const HIDDEN = { secureInput: true, secureOutput: true };

function pipeline(name: string, activities: readonly object[], parameters: object = {}) {
  return {
    path: `pipeline/${name}.json`,
    text: JSON.stringify({ name, properties: { activities, parameters } }),
  };
}

function web(name: string, url: string, more: object = {}, policy: object = HIDDEN) {
  return { name, type: 'WebActivity', policy, typeProperties: { url, method: 'GET', ...more } };
}

function call(name: string, to: string, parameters: object = {}) {
  const typeProperties = { pipeline: { referenceName: to, type: 'PipelineReference' }, parameters };
  return { name, type: 'ExecutePipeline', policy: HIDDEN, typeProperties };
}

function set(name: string, variableName: string, value: unknown) {
  return { name, type: 'SetVariable', policy: HIDDEN, typeProperties: { variableName, value } };
}

/** File and way of every finding. */
function ways(...files: ReturnType<typeof pipeline>[]): string[] {
  return runExample({ files }, rule).findings.map(
    ({ location, related }) => `${location.file}: ${related.map(({ message }) => message).join(' ')}`,
  );
}

test('the way is told from the source to the use', () => {
  const parent = pipeline('parent', [
    web('Get', 'https://kv.vault.azure.net/secrets/x'),
    set('Keep', 'v', "@activity('Get').output.value"),
    call('Call', 'child', { key: "@json(variables('v')).key" }),
  ]);
  const child = pipeline('child', [
    web('Use', 'https://contoso.com', { body: '@pipeline().parameters.Key' }, {}),
  ]);
  expect(ways(parent, child)).toEqual([
    "pipeline/child.json: 'Get' reads a Key Vault secret. 'Keep' puts it into a variable. 'Call' hands it to 'key'.",
  ]);
});

test('pipelines that call each other are followed to an end', () => {
  const a = pipeline('a', [
    web('Get', 'https://kv.vault.azure.net/secrets/x'),
    call('B', 'b', { p: "@activity('Get').output.value" }),
  ]);
  const b = pipeline('b', [call('C', 'c', { p: '@pipeline().parameters.p' })], { p: { type: 'string' } });
  const c = pipeline('c', [
    call('B again', 'b', { p: '@pipeline().parameters.p' }),
    web('Use', 'https://contoso.com', { body: '@pipeline().parameters.p' }, {}),
  ]);
  expect(ways(a, b, c)).toHaveLength(1);
});

test('a variable that is set after its use counts: loops come back', () => {
  const only = pipeline('p', [
    web('Use', "@concat('https://contoso.com/?k=', variables('v'))", {}, {}),
    set('Keep', 'v', "@activity('Get').output.value"),
    web('Get', 'https://kv.vault.azure.net/secrets/x'),
  ]);
  expect(ways(only)).toHaveLength(1);
});

test('a secure parameter is a secret, and one that is named like a setting weighs less', () => {
  const file = (name: string) =>
    pipeline('p', [web('Use', 'https://contoso.com', { body: `@pipeline().parameters.${name}` }, {})], {
      [name]: { type: 'secureString' },
    });
  const severity = (name: string) =>
    runExample({ files: [file(name)] }, rule).findings.map((f) => f.severity);
  expect(severity('password')).toEqual(['medium']);
  expect(severity('serverName')).toEqual(['low']);
});

test('any text in any place ends in an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (url, body) => {
      const files = [pipeline('p', [web('a', url, { body }, {}), set('b', 'v', `@${body}`)])];
      expect(runExample({ files }, rule).notices.filter(({ code }) => code === 'rule-failed')).toEqual([]);
    }),
  );
});
