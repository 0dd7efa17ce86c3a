/** The text report reads well: exact output for what people meet. */
import { text } from '../../src/report/text.ts';
import { at, CONTEXT, finding, hop, notice, report } from './example.ts';

test('a finding shows its place, message and rule, its line with the token underlined, and the counts at the end', () => {
  const findings = [finding({ fix: "publicNetworkAccess: 'Disabled'" })];
  expect(text(report(findings), CONTEXT)).toBe(
    `infra/main.bicep:14:26: high: Storage account "data" accepts traffic from every network. Anyone can try stolen keys. Deny by default. [allow-public-network]
   14 |     publicNetworkAccess: 'Enabled'
      |                          ^~~~~~~~~
       fix: publicNetworkAccess: 'Disabled'
       confidence high · Microsoft.Storage/storageAccounts "data" properties.publicNetworkAccess

214 files · 1,903 resources · 1 finding (1 high) · 0 unreadable · 0.41 s
`,
  );
});

test('the hops of a value follow, each with its own line, and the parameter sets under which it holds', () => {
  const written = at('infra/prod.parameters.json', 5, '    "access": { "value": "Enabled" }', '"Enabled"');
  const used = at('infra/main.bicep', 14, '    publicNetworkAccess: access', 'access');
  const findings = [
    finding({
      message: 'Open.',
      confidence: 'medium',
      location: written,
      related: [hop(used, "It goes through the parameter 'access'.")],
      under: ['infra/prod.parameters.json'],
    }),
  ];
  expect(text(report(findings), { ...CONTEXT, quiet: true })).toBe(
    `infra/prod.parameters.json:5:26: high: Open. [allow-public-network]
    5 |     "access": { "value": "Enabled" }
      |                          ^~~~~~~~~
       infra/main.bicep:14:26: It goes through the parameter 'access'.
   14 |     publicNetworkAccess: access
      |                          ^~~~~~
       confidence medium · Microsoft.Storage/storageAccounts "data" properties.publicNetworkAccess, with infra/prod.parameters.json

`,
  );
});

test('ignored findings are counted, not shown', () => {
  const ignored = finding({ ignored: { by: 'comment', reason: 'test estate' } });
  expect(text(report([ignored]), CONTEXT)).toBe(
    '214 files · 1,903 resources · 0 findings · 1 ignored · 0 unreadable · 0.41 s\n',
  );
});

test('notices stand behind the findings; what was not analysed comes first', () => {
  const broken = notice({ code: 'syntax', message: 'A brace is missing.', startLine: 9, incomplete: true });
  const whole = notice({ code: 'nothing-found', message: 'Nothing to scan here.', file: '' });
  expect(text(report([], [notice(), broken, whole]), CONTEXT)).toBe(
    `infra/main.bicep:9: not analysed: A brace is missing. [syntax]
infra/main.bicep:3: note: Module "br:example.azurecr.io/net:1" is not in the cache. [unresolved-module]
note: Nothing to scan here. [nothing-found]

214 files · 1,903 resources · 0 findings · 0 unreadable · 0.41 s
`,
  );
});

test('more than twenty light notices are counted', () => {
  const many = Array.from({ length: 23 }, (_, line) => notice({ startLine: line + 1 }));
  expect(text(report([], many), CONTEXT)).toContain('note: 3 more notices; --format json lists them all\n');
});

test('colours are added only when asked for', () => {
  expect(text(report([finding()]), CONTEXT)).not.toContain('\u001b');
  expect(text(report([finding()]), { ...CONTEXT, colour: true })).toContain('\u001b[31mhigh\u001b[0m');
});
