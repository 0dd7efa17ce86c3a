/** Bicep modules in the analysis: the place where a value was written, restored registry modules, and files that misbehave. */
import { listResources } from '../../src/analysis/resources.ts';
import { analyze } from '../../src/analyze.ts';
import type { ModuleAddress, Workspace } from '../../src/model/workspace.ts';
import { memoryWorkspace } from '../../src/testing/run-example.ts';
import { type Files, storage, template } from '../evaluate/support.ts';
import { codes, oldTls, only, places, related, run } from './support.ts';

const ACCOUNT = `param tls string = 'TLS1_2'
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'stledger'
  location: 'westeurope'
  properties: { minimumTlsVersion: tls }
}
output id string = account.id
`;

/** A workspace whose cache holds these compiled modules, by their whole address. */
function withModules(files: Files, modules: Files, asked: ModuleAddress[] = []): Workspace {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  return {
    ...memoryWorkspace(texts),
    readModule(address) {
      asked.push(address);
      return modules[`${address.scheme}:${address.registry}/${address.path}:${address.tag}`];
    },
  };
}

const weak = template({ resources: [storage({ properties: { minimumTlsVersion: 'TLS1_0' } })] });

describe('values through modules', () => {
  test('a value that is written three modules up is found where it was written, with its hops', () => {
    const files = {
      'main.bicep': "module a 'a.bicep' = { params: { tls: 'TLS1_0' } }\n",
      'a.bicep': "param tls string\nmodule b 'b.bicep' = { params: { tls: tls } }\n",
      'b.bicep': "param tls string\nmodule c 'account.bicep' = { params: { tls: tls } }\n",
      'account.bicep': ACCOUNT,
    };
    const found = only(run(files));
    expect(found.location).toMatchObject({ file: 'main.bicep', startLine: 1, startColumn: 39 });
    expect(new Set(found.related.map(({ file }) => file))).toEqual(
      new Set(['account.bicep', 'b.bicep', 'a.bicep', 'main.bicep']),
    );
  });

  test('a module that is called five times is one finding with five callers', () => {
    const calls = [1, 2, 3, 4, 5].map((i) => `module m${i} 'account.bicep' = { name: 'm${i}' }`);
    const found = only(
      run({ 'main.bicep': calls.join('\n'), 'account.bicep': ACCOUNT.replace('TLS1_2', 'TLS1_0') }),
    );
    expect(found.location.file).toBe('account.bicep');
    expect(related(found).filter((line) => line.endsWith('by this module.'))).toHaveLength(5);
  });

  test('the output of a module that is declared further down decides a condition', () => {
    const files = {
      'main.bicep': `module first 'first.bicep' = { params: { id: second.outputs.id } }
module second 'account.bicep' = { name: 'second' }
`,
      'first.bicep': `param id string
module weak 'account.bicep' = if (!empty(id)) { params: { tls: 'TLS1_0' } }
`,
      'account.bicep': ACCOUNT,
    };
    expect(only(run(files)).location.file).toBe('first.bicep');
  });
});

describe('registry modules', () => {
  const main = "module stg 'br/public:avm/res/storage/storage-account:0.9.1' = {\n  name: 'stg'\n}\n";
  const compiled = { 'br:mcr.microsoft.com/bicep/avm/res/storage/storage-account:0.9.1': weak };

  test('what a restored module does is found at the statement that deploys it', () => {
    const found = only(analyze(withModules({ 'main.bicep': main }, compiled), { rules: [oldTls] }));
    expect(found.location).toMatchObject({ file: 'main.bicep', startLine: 1, startColumn: 8 });
    expect(found.related).toEqual([]);
  });

  test('two accounts of one restored module are two findings', () => {
    const two = template({ resources: [storage({ name: 'sta' }), storage({ name: 'stb' })] });
    const modules = { [Object.keys(compiled)[0] as string]: two };
    const { findings } = analyze(withModules({ 'main.bicep': main }, modules), { rules: [oldTls] });
    expect(findings.map(({ resource }) => resource.name)).toEqual(['sta', 'stb']);
  });

  test('an ignore at the statement covers what the module does', () => {
    const ignored = `// forearm:ignore old-tls the vendor mends it in May\n${main}`;
    const { findings, notices } = analyze(withModules({ 'main.bicep': ignored }, compiled), {
      rules: [oldTls],
    });
    expect(findings.map((finding) => finding.ignored?.reason)).toEqual(['the vendor mends it in May']);
    expect(notices).toEqual([]);
  });

  test('a module that was not restored is opaque: a notice says how to get it, the rest is judged', () => {
    const report = analyze(withModules({ 'main.bicep': main + ACCOUNT.replace('TLS1_2', 'TLS1_0') }, {}), {
      rules: [oldTls],
    });
    expect(places(report)).toEqual(['main.bicep:4']);
    expect(report.notices[0]).toMatchObject({ code: 'unresolved-module', file: 'main.bicep', startLine: 1 });
    expect(report.notices[0]?.message).toContain('bicep restore main.bicep');
  });

  test('an opaque module keeps its arguments', () => {
    const text = main.replace("name: 'stg'", "name: 'stg'\n  params: { publicNetworkAccess: 'Enabled' }");
    const list = listResources(withModules({ 'main.bicep': text }, {}), 'main.bicep');
    expect(list?.resources).toMatchObject([
      { properties: { parameters: { publicNetworkAccess: { value: 'Enabled' } } } },
    ]);
  });

  test.each([
    ['br:contoso.azurecr.io/bicep/web:v2', 'br', 'contoso.azurecr.io', 'bicep/web', 'v2'],
    ['br:localhost:5000/web:v2', 'br', 'localhost:5000', 'web', 'v2'],
    ['br:contoso.azurecr.io/web@sha256:0a1b', 'br', 'contoso.azurecr.io', 'web', 'sha256:0a1b'],
    ['br/house:web:v2', 'br', 'house.azurecr.io', 'modules/web', 'v2'],
    ['ts:0000-11/rg-specs/web:1.0', 'ts', '0000-11', 'rg-specs/web', '1.0'],
    ['ts/house:web:1.0', 'ts', '0000-22', 'rg-house', '1.0'],
  ])('%s', (reference, scheme, registry, path, tag) => {
    const asked: ModuleAddress[] = [];
    const config = `{
      // comments are welcome
      "cacheRootDirectory": "~/modules",
      "moduleAliases": {
        "br": { "house": { "registry": "house.azurecr.io", "modulePath": "modules" } },
        "ts": { "house": { "subscription": "0000-22", "resourceGroup": "rg-house" } },
      },
    }`;
    const files = {
      'bicepconfig.json': config,
      'apps/main.bicep': `module m '${reference}' = { name: 'm' }`,
    };
    listResources(withModules(files, {}, asked), 'apps/main.bicep');
    expect(asked).toMatchObject([{ scheme, registry, tag, cacheRoot: '~/modules' }]);
    expect(asked[0]?.path.startsWith(path)).toBe(true);
  });

  test('an alias that nobody defines is said', () => {
    const report = run({ 'main.bicep': "module m 'br/house:web:v2' = { name: 'm' }" });
    expect(report.notices[0]?.message).toContain("no registry alias 'house'");
  });

  test('functions, variables and types come from compiled modules too', () => {
    const shared = JSON.stringify({
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      languageVersion: '2.0',
      contentVersion: '1.0.0.0',
      metadata: { '__bicep_exported_variables!': [{ name: 'region' }] },
      definitions: { pair: { type: 'object', properties: { key: { type: 'securestring' } } } },
      functions: [
        {
          namespace: '__bicep',
          members: {
            named: {
              parameters: [{ type: 'string', name: 'part' }],
              output: { type: 'string', value: "[format('st{0}', parameters('part'))]" },
            },
          },
        },
      ],
      variables: { region: 'northeurope' },
      resources: {},
    });
    const text = `import { named, region } from 'br:contoso.azurecr.io/shared:v1'
import * as all from 'br:contoso.azurecr.io/shared:v1'
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = { name: named('ledger'), location: region }
resource other 'Microsoft.Storage/storageAccounts@2023-01-01' = { name: all.named('x'), location: all.region }
`;
    const modules = { 'br:contoso.azurecr.io/shared:v1': shared };
    expect(
      listResources(withModules({ 'main.bicep': text }, modules), 'main.bicep')?.resources,
    ).toMatchObject([
      { name: 'stledger', location: 'northeurope' },
      { name: 'stx', location: 'northeurope' },
    ]);
  });
});

describe('files that misbehave', () => {
  const rest = "\nresource s 'Microsoft.Storage/storageAccounts@2023-01-01' = { name: 'st' }\n";
  test.each([
    ['a cycle of modules', "module a 'a.bicep' = { name: 'a' }", 'module-cycle'],
    ['a missing module', "module a 'no.bicep' = { name: 'a' }", 'unresolved-module'],
    ['a module outside', "module a '../../x.bicep' = { name: 'a' }", 'outside-workspace'],
    ['a file outside', "output t string = loadTextContent('../../etc/passwd')", 'outside-workspace'],
    ['nesting without end', `var a = ${'['.repeat(500)}${']'.repeat(500)}`, 'too-deep'],
    ['a chain without end', `output t int = ${'1 + '.repeat(500)}1`, 'too-deep'],
  ])('%s is a notice, and the rest is judged', (_, text, code) => {
    const files = { 'main.bicep': text + rest, 'a.bicep': "module m 'main.bicep' = { name: 'm' }" };
    const asking = { ...oldTls, appliesTo: ['template', ...oldTls.appliesTo] };
    const report = run(files, {
      rules: [
        {
          ...asking,
          check(resource, tell) {
            for (const property of resource.at('outputs').strings()) property.print();
            if (resource.isType('Microsoft.Storage/storageAccounts')) oldTls.check(resource, tell, {});
          },
        },
      ],
    });
    expect(codes(report)).toContain(code);
    expect(places(report)).toContain('main.bicep:2');
  });

  test('a file of five megabytes is read', () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `var v${i} = '${'x'.repeat(70)}'`);
    expect(places(run({ 'main.bicep': lines.join('\n') + rest }))).toEqual(['main.bicep:60001']);
  });
});
