/** A resource whose condition is false is not there; one whose condition is undecided is there perhaps. */
import { names, nested, resources, settle, storage } from './support.ts';

const parameters = { deploy: { type: 'bool' }, other: { type: 'bool' } };

test.each([
  [true, 1],
  ['true', 1],
  ['[equals(1, 1)]', 1],
  [false, 0],
  ['False', 0],
  ["[not(equals('a', 'a'))]", 0],
])('condition %p: %p resource', (condition, count) => {
  expect(names({ resources: [storage({ condition })] })).toHaveLength(count);
});

test('a default decides a condition', () => {
  const flag = { deploy: { type: 'bool', defaultValue: false } };
  expect(names({ parameters: flag, resources: [storage({ condition: "[parameters('deploy')]" })] })).toEqual(
    [],
  );
});

test('an undecided condition is kept', () => {
  const [account] = resources({ parameters, resources: [storage({ condition: "[parameters('deploy')]" })] });
  expect(account?.condition).toBe("[parameters('deploy')]");
  const { graph } = settle({ parameters, resources: [storage({ condition: "[parameters('deploy')]" })] });
  expect(graph.resources[0]?.conditional).toBe(true);
});

const server = (members: object) => ({
  type: 'Microsoft.Sql/servers',
  apiVersion: '2021-11-01',
  name: 'sql',
  resources: [{ type: 'firewallRules', apiVersion: '2021-11-01', name: 'all' }],
  ...members,
});

test("children share their parent's fate", () => {
  expect(names({ resources: [server({ condition: false })] })).toEqual([]);
  const perhaps = resources({ parameters, resources: [server({ condition: "[parameters('deploy')]" })] });
  expect(perhaps.map((resource) => [resource.name, resource.condition])).toEqual([
    ['sql', "[parameters('deploy')]"],
    ['sql/all', "[parameters('deploy')]"],
  ]);
});

test('what a nested deployment deploys shares its fate too', () => {
  const inner = { resources: [storage()] };
  expect(names({ resources: [nested('d', inner, {}, { condition: false })] })).toEqual([]);
  const [account] = resources({
    parameters,
    resources: [nested('d', inner, {}, { condition: "[parameters('deploy')]" })],
  });
  expect(account?.condition).toBe("[parameters('deploy')]");
});

test('two undecided conditions must both hold', () => {
  const inner = { resources: [storage({ condition: "[parameters('other')]" })] };
  const [account] = resources({
    parameters,
    resources: [nested('d', inner, {}, { condition: "[parameters('deploy')]" })],
  });
  expect(account?.condition).toBe("[and(parameters('deploy'), parameters('other'))]");
});

test('the body of a resource that is not deployed is never looked at', () => {
  const { notices } = settle({
    variables: { loop: "[variables('loop')]" },
    resources: [storage({ condition: false, properties: { a: "[variables('loop')]" } })],
  });
  expect(notices).toEqual([]);
});
