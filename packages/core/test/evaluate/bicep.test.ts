/** What Bicep becomes: the same resources, in the same words, as what the official compiler makes of it. */
import { listResources } from '../../src/analysis/resources.ts';
import { memoryWorkspace } from '../../src/testing/run-example.ts';
import { type Files, nested, template } from './support.ts';

function resources(files: Files | string, path = 'main.bicep') {
  const all = typeof files === 'string' ? { 'main.bicep': files } : files;
  const workspace = memoryWorkspace(Object.entries(all).map(([name, text]) => ({ path: name, text })));
  return listResources(workspace, path)?.resources ?? [];
}

/** What a property of the only resource prints as. */
function value(text: string, before = '') {
  const [resource] = resources(
    `${before}\nresource r 'Microsoft.Web/sites@2023-12-01' = { name: 'app', tags: { it: ${text} } }`,
  );
  return (resource as { tags?: { it?: unknown } } | undefined)?.tags?.it;
}

describe('names of types', () => {
  test('are printed in the official spelling, in ids too', () => {
    const text = `resource plan 'microsoft.web/serverFarms@2023-12-01' = { name: 'plan' }
resource app 'Microsoft.Web/Sites@2023-12-01' = { name: 'app', properties: { serverFarmId: plan.id } }`;
    expect(resources(text)).toMatchObject([
      { type: 'Microsoft.Web/serverfarms' },
      {
        type: 'Microsoft.Web/sites',
        properties: { serverFarmId: "[resourceId('Microsoft.Web/serverfarms', 'plan')]" },
      },
    ]);
  });

  test('that nobody knows stay as they are', () => {
    expect(resources("resource x 'My.rp/Things@2020-01-01' = { name: 'x' }")).toMatchObject([
      { type: 'My.rp/Things' },
    ]);
  });
});

describe('spreads', () => {
  test('of something unknown print as a merge', () => {
    expect(value('{ a: 1, ...more, b: 2 }', 'param more object')).toBe(
      "[shallowMerge(createArray(createObject('a', 1), parameters('more'), createObject('b', 2)))]",
    );
  });

  test('of an unknown array print as a flat one', () => {
    expect(value("['a', ...more]", 'param more array')).toBe(
      "[flatten(createArray(createArray('a'), parameters('more')))]",
    );
  });

  test('of something known leave no trace; the first spelling of a key stays', () => {
    expect(value('{ ABC: 0, ...{ aBC: 1 } }')).toEqual({ ABC: 1 });
  });
});

describe('texts', () => {
  test('in texts are one text, whichever way they were built', () => {
    const before = 'param a string\nparam b string';
    expect(value(`'x-\${'\${a}-\${b}'}-y'`, before)).toBe(
      "[format('x-{0}-{1}-y', parameters('a'), parameters('b'))]",
    );
  });

  test('that are put together are taken apart again', () => {
    const before = 'param a string\nparam b string';
    expect(value(`split('\${a}/fixed/\${b}', '/')[1]`, before)).toBe('fixed');
  });
});

describe('conditions', () => {
  const conditional = (member: string) => `param on bool
resource plan 'Microsoft.Web/serverfarms@2023-12-01' = if (on) { name: 'plan', kind: 'linux' }
resource app 'Microsoft.Web/sites@2023-12-01' = { name: 'app', kind: ${member} }`;

  test('an optional step from a resource is null where the resource is not', () => {
    expect(resources(conditional('plan.?kind'))[1]).toMatchObject({
      kind: "[if(parameters('on'), 'linux', null())]",
    });
  });

  test('of parent and child are one', () => {
    const text = `param on bool
resource app 'Microsoft.Web/sites@2023-12-01' = if (on) {
  name: 'app'
  resource config 'config' = { name: 'web' }
}`;
    expect(resources(text).map(({ condition }) => condition)).toEqual([
      "[parameters('on')]",
      "[parameters('on')]",
    ]);
  });
});

describe('modules', () => {
  const module = `param name string\noutput twice string = '\${name}\${name}'\n`;

  test('an output that is known is worth what it is', () => {
    const main = `module m 'm.bicep' = { name: 'm', params: { name: 'ab' } }
resource app 'Microsoft.Web/sites@2023-12-01' = { name: m.outputs.twice }`;
    expect(resources({ 'main.bicep': main, 'm.bicep': module })).toMatchObject([{ name: 'abab' }]);
  });

  test('an output of a module that is not read is what the compiler writes', () => {
    const main = `module m 'br/public:x/y:1.0' = { name: 'm' }
resource app 'Microsoft.Web/sites@2023-12-01' = { name: m.outputs.name }`;
    expect(resources(main)[1]).toMatchObject({
      name: "[reference(resourceId('Microsoft.Resources/deployments', 'm')).outputs.name.value]",
    });
  });

  test('a secure output of compiled modules is worth what the module says', () => {
    const deployment = "resourceId('Microsoft.Resources/deployments', 'm')";
    const name = `[listOutputsWithSecureValues(${deployment}, '2022-09-01').key]`;
    const app = { type: 'Microsoft.Web/sites', apiVersion: '2023-12-01', name };
    const inner = { outputs: { key: { type: 'string', value: 'plain' } } };
    const json = template({ resources: [nested('m', inner, { evaluation: 'inner' }), app] });
    expect(resources({ 'main.json': json }, 'main.json')).toMatchObject([{ name: 'plain' }]);
  });
});

describe('what holds a secret', () => {
  test('is secret item by item', () => {
    const text = `@secure()
param all object = { list: ['hunter2'] }
resource s 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = [for one in all.list: { name: 'v/s', properties: { value: one } }]`;
    expect(resources(text)).toMatchObject([{ properties: { value: '***' } }]);
  });
});

describe('extensions', () => {
  test('print as type and properties, from Bicep and from its compiled form', () => {
    const bicep = `extension microsoftGraphV1
resource app 'Microsoft.Graph/applications@v1.0' = { uniqueName: 'app', displayName: 'App' }
resource owner 'Microsoft.Graph/servicePrincipals@v1.0' = { appId: app.appId }`;
    const json = template({
      languageVersion: '2.1-experimental',
      resources: {
        app: {
          extension: 'microsoftGraphV1',
          type: 'Microsoft.Graph/applications@v1.0',
          properties: { uniqueName: 'app', displayName: 'App' },
        },
        owner: {
          extension: 'microsoftGraphV1',
          type: 'Microsoft.Graph/servicePrincipals@v1.0',
          properties: { appId: "[reference('app').appId]" },
        },
      },
    });
    const expected = [
      { type: 'Microsoft.Graph/applications@v1.0', properties: { uniqueName: 'app', displayName: 'App' } },
      {
        type: 'Microsoft.Graph/servicePrincipals@v1.0',
        properties: { appId: "[reference('app').appId]" },
      },
    ];
    expect(resources(bicep)).toEqual(expected);
    expect(resources({ 'main.json': json }, 'main.json')).toEqual(expected);
  });
});

test('a child stands in the scope of its parent', () => {
  const text = `resource kv 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: 'kv' }
resource outer 'My.rp/outer@2020-01-01' = { name: 'o', scope: kv }
resource inner 'My.rp/outer/inner@2020-01-01' = { name: 'i', parent: outer }`;
  expect(resources(text).map(({ scope }) => scope)).toEqual([
    'Microsoft.KeyVault/vaults/kv',
    'Microsoft.KeyVault/vaults/kv',
  ]);
});
