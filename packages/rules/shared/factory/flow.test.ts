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

test('a header of a called pipeline is traced back to its callers, and the way is told from there', () => {
  const parent = pipeline('parent', [
    { name: 'Fn', type: 'AzureFunctionActivity', policy: HIDDEN, typeProperties: { functionName: 'f' } },
    set('Keep', 'v', "@concat('Bearer ', activity('Fn').output.result)"),
    call('Call', 'child', { authHeader: "@variables('v')" }),
  ]);
  const child = pipeline('child', [
    web(
      'Use',
      'https://contoso.com',
      { headers: { Authorization: '@pipeline().parameters.authHeader' } },
      {},
    ),
  ]);
  expect(ways(parent, child)).toEqual([
    "pipeline/child.json: 'Fn' reads a credential. 'Keep' puts it into a variable. 'Call' hands it to 'authHeader'.",
  ]);
});

test('return values are told apart by their names', () => {
  const child = pipeline('child', [
    web('Get', 'https://kv.vault.azure.net/secrets/x'),
    {
      ...set('Return', 'pipelineReturnValue', [
        { key: 'key', value: { type: 'Expression', content: "@activity('Get').output.value" } },
        { key: 'rows', value: { type: 'Expression', content: '@string(3)' } },
      ]),
    },
  ]);
  const returning = {
    ...child,
    text: child.text.replace('"variableName"', '"setSystemVariable":true,"variableName"'),
  };
  const parent = (member: string) =>
    pipeline('parent', [
      call('Call', 'child'),
      web(
        'Use',
        'https://contoso.com',
        { body: `@activity('Call').output.pipelineReturnValue.${member}` },
        {},
      ),
    ]);
  expect(ways(parent('key'), returning)).toHaveLength(1);
  expect(ways(parent('rows'), returning)).toEqual([]);
});

test('a signed address in a default, a global parameter or a trigger is a secret where it is used', () => {
  const signed = `https://prod-12.westeurope.logic.azure.com/workflows/0a1b2c3d4e5f/triggers/manual/paths/invoke?sp=%2F&sv=1.0&sig=${['Zt8kQ2vW5xY7aB1cD3eF4g', 'H6iJ9lM0nO2pR5sT8uV1w'].join('')}`;
  const use = (url: string) => [web('Call', url, { method: 'POST' }, {})];
  expect(
    ways(
      pipeline('p', use('@pipeline().parameters.hook'), { hook: { type: 'string', defaultValue: signed } }),
    ),
  ).toEqual(["pipeline/p.json: 'hook' holds a Logic App trigger signature."]);
  const factory = {
    path: 'factory/adf.json',
    text: JSON.stringify({
      name: 'adf',
      location: 'x',
      properties: { globalParameters: { hook: { type: 'string', value: signed } } },
    }),
  };
  expect(ways(pipeline('p', use('@pipeline().globalParameters.hook')), factory)).toHaveLength(1);
  const trigger = {
    path: 'trigger/daily.json',
    text: JSON.stringify({
      name: 'daily',
      properties: {
        type: 'ScheduleTrigger',
        pipelines: [
          {
            pipelineReference: { referenceName: 'p', type: 'PipelineReference' },
            parameters: { hook: signed },
          },
        ],
      },
    }),
  };
  const started = pipeline('p', use('@pipeline().parameters.hook'), { hook: { type: 'string' } });
  expect(ways(started, trigger)).toHaveLength(1);
  expect(ways(pipeline('p', use(signed)))).toEqual([]);
});

test('any text in any place ends in an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (url, body) => {
      const files = [pipeline('p', [web('a', url, { body }, {}), set('b', 'v', `@${body}`)])];
      expect(runExample({ files }, rule).notices.filter(({ code }) => code === 'rule-failed')).toEqual([]);
    }),
  );
});
