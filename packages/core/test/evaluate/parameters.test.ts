/** Parameters: defaults, allowed values, nullable ones, parameter files with everything that deployment tools put into them. */
import { optionsOf, parameterFile, printedValue, reasonOf, settle, template, valueFrom } from './support.ts';

test('a default may use other parameters, variables and functions', () => {
  const parameters = {
    env: { type: 'string', defaultValue: 'prod' },
    name: { type: 'string', defaultValue: "[toLower(concat('ST', variables('team'), parameters('ENV')))]" },
  };
  expect(printedValue("[parameters('name')]", { parameters, variables: { team: 'ledger' } })).toBe(
    'stledgerprod',
  );
});

test('types in any casing, and names in any casing', () => {
  const parameters = { Size: { type: 'Int', defaultValue: 3 } };
  expect(printedValue("[add(parameters('SIZE'), 1)]", { parameters })).toBe(4);
});

test('a nullable parameter without a value is null', () => {
  const parameters = { zone: { type: 'string', nullable: true } };
  expect(printedValue("[coalesce(parameters('zone'), 'none')]", { parameters })).toBe('none');
});

test('a type that is only referred to', () => {
  const definitions = { tls: { type: 'string', allowedValues: ['TLS1_0', 'TLS1_2'] } };
  const parameters = { tls: { $ref: '#/definitions/tls' } };
  expect(optionsOf(valueFrom("[parameters('tls')]", { definitions, parameters }))).toEqual([
    'TLS1_0',
    'TLS1_2',
  ]);
});

test('types that refer to themselves are no obstacle', () => {
  const definitions = { tree: { type: 'object', properties: { left: { $ref: '#/definitions/tree' } } } };
  const parameters = { tree: { $ref: '#/definitions/tree', defaultValue: { left: { left: {} } } } };
  expect(printedValue("[parameters('tree').left]", { definitions, parameters })).toEqual({ left: {} });
});

test('parameters that need each other are unknown, with one notice', () => {
  const parameters = {
    a: { type: 'string', defaultValue: "[parameters('b')]" },
    b: { type: 'string', defaultValue: "[parameters('a')]" },
  };
  const { notices, value } = settle({ parameters });
  expect(reasonOf(value("[parameters('a')]"))).toBe('limit');
  expect(notices.map(({ code, message }) => [code, message])).toEqual([
    ['limit', "'a' refers to itself; its value is treated as unknown."],
  ]);
});

describe('a parameter file', () => {
  const given = (raw: string, type = 'string') => {
    const file = parameterFile({ x: 'RAW' }).replace('"RAW"', raw);
    const files = { 'main.json': template({ parameters: { x: { type } } }), 'main.parameters.json': file };
    return settle(files, ['main.parameters.json']).value("[parameters('x')]");
  };

  test('gives values of any type', () => {
    expect(given('"plain"')).toMatchObject({ kind: 'literal', value: 'plain' });
    expect(given('[{ "a": 1 }]', 'array')).toMatchObject({ kind: 'array' });
    expect(given('false', 'bool')).toMatchObject({ kind: 'literal', value: false });
  });

  test('holds no expressions: brackets are text', () => {
    expect(given("\"[concat('a', 'b')]\"")).toMatchObject({ value: "[concat('a', 'b')]" });
  });

  test.each(['#{tlsVersion}#', '$' + '{TLS_VERSION}', '__tlsVersion__', '$(tlsVersion)', '{{ tlsVersion }}'])(
    'with the token %s gives an unknown value',
    (token) => expect(reasonOf(given(JSON.stringify(token)))).toBe('deployment-token'),
  );

  test("gives the default of azd's own tokens", () => {
    expect(given(`"${'$'}{AZURE_TLS=TLS1_0}"`)).toMatchObject({ kind: 'literal', value: 'TLS1_0' });
  });

  test('that refers to a Key Vault gives a secret that is not there', () => {
    const reference = { keyVault: { id: '/subscriptions/s/vaults/v' }, secretName: 'x' };
    const file = parameterFile({}).replace(
      '"parameters": {}',
      `"parameters": { "x": ${JSON.stringify({ reference })} }`,
    );
    const files = {
      'main.json': template({ parameters: { x: { type: 'string' } } }),
      'p.parameters.json': file,
    };
    const { value } = settle(files, ['p.parameters.json']);
    expect(reasonOf(value("[parameters('x')]"))).toBe('key-vault');
    expect(value("[parameters('x')]").marks).toBe(1);
  });

  test('wins over a default; a later file wins over an earlier one', () => {
    const files = {
      'main.json': template({ parameters: { x: { type: 'string', defaultValue: 'default' } } }),
      'a.parameters.json': parameterFile({ x: 'first' }),
      'b.parameters.json': parameterFile({ X: 'second' }),
    };
    const both = ['a.parameters.json', 'b.parameters.json'];
    expect(settle(files, both).value("[parameters('x')]")).toMatchObject({ value: 'second' });
    expect(settle(files).value("[parameters('x')]")).toMatchObject({ value: 'default' });
  });
});
