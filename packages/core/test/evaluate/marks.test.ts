/** Marks travel: what is made from a secret is one, wherever it goes, until a question about it is answered. */
import { Mark } from '../../src/model/value.ts';
import { parameterFile, properties, resources, settle, storage, template, valueFrom } from './support.ts';

const secrets = {
  parameters: {
    password: { type: 'securestring' },
    login: { type: 'SecureObject', defaultValue: { user: 'ledger', password: 'not-a-real-one' } },
    on: { type: 'bool' },
  },
};

function marksOf(expression: string, members: object = secrets): number {
  return valueFrom(expression, members).marks;
}

test.each([
  "[parameters('password')]",
  "[concat('Server=db;Password=', parameters('password'))]",
  "[format('{0}:{1}', 'user', parameters('password'))]",
  "[base64(parameters('password'))]",
  "[toUpper(concat('x', parameters('password')))]",
  "[if(parameters('on'), parameters('password'), 'none')]",
  "[coalesce(parameters('password'), 'none')]",
  "[createArray(parameters('password'))[0]]",
  "[first(createArray(parameters('password')))]",
  "[createObject('a', parameters('password')).a]",
  "[union(createObject('a', parameters('password')), createObject('b', 1)).a]",
  "[parameters('login').password]",
  "[string(parameters('login'))]",
  "[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'st'), '2023-01-01').keys[0].value]",
  "[json(concat('{\"p\": \"', parameters('password'), '\"}')).p]",
  "[map(createArray(1), lambda('i', parameters('password')))[0]]",
])('secret: %s', (expression) => {
  expect(marksOf(expression) & Mark.secret).toBe(Mark.secret);
});

test.each([
  "[empty(parameters('password'))]",
  "[equals(parameters('password'), '')]",
  "[not(empty(parameters('password')))]",
  "[length(parameters('password'))]",
  "[if(empty(parameters('password')), 'Disabled', 'Enabled')]",
  "[createObject('a', parameters('password'), 'b', 1).b]",
  "[concat('a', 'b')]",
])('no secret: %s', (expression) => {
  expect(marksOf(expression) & Mark.secret).toBe(0);
});

test.each([
  ["[reference('elsewhere').key]", Mark.runtime],
  ['[utcNow()]', Mark.runtime],
  ['[newGuid()]', Mark.generated],
  ["[concat('a', newGuid())]", Mark.generated],
  ["[dateTimeAdd(utcNow(), 'P1Y')]", Mark.runtime],
])('%s is known later', (expression, mark) => {
  expect(marksOf(expression) & mark).toBe(mark);
});

test('types mark what is secure inside objects, arrays and maps', () => {
  const definitions = {
    login: {
      type: 'object',
      properties: {
        user: { type: 'string' },
        password: { type: 'securestring' },
        older: { type: 'array', items: { type: 'securestring' } },
        byHost: { type: 'object', additionalProperties: { $ref: '#/definitions/login' } },
      },
    },
  };
  const plain = { user: 'u', password: 'p1', older: ['p2'], byHost: { db: { user: 'v', password: 'p3' } } };
  const parameters = { login: { $ref: '#/definitions/login', defaultValue: plain } };
  expect(properties({ all: "[parameters('login')]" }, { definitions, parameters })).toEqual({
    all: { user: 'u', password: '***', older: ['***'], byHost: { db: { user: 'v', password: '***' } } },
  });
});

test('a secret that a parameter file gives is never printed', () => {
  const files = {
    'main.json': template({
      ...secrets,
      resources: [storage({ properties: { text: "[concat('Password=', parameters('password'))]" } })],
    }),
    'main.parameters.json': parameterFile({ password: 'not-a-real-one' }),
  };
  expect(JSON.stringify(resources(files, ['main.parameters.json']))).not.toContain('not-a-real-one');
});

test('a secret output is secret for who reads it', () => {
  const { graph } = settle({ outputs: { key: { type: 'securestring', value: 'not-a-real-one' } } });
  expect(graph.templates[0]?.at('outputs.key.secure').scalar).toBe(true);
});
