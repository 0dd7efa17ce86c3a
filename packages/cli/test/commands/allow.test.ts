/** What the configuration allows reaches the rules that ask for it. */
import { main } from '../../src/main.ts';
import { folder } from '../folder.ts';

const service = {
  name: 'drop',
  properties: { type: 'Sftp', typeProperties: { host: 'sftp.partner.example' } },
};

/** The rules of the list that speak. */
async function speaking(config: string): Promise<readonly string[]> {
  const cwd = folder({ 'linkedService/drop.json': JSON.stringify(service), 'forearm.config.json': config });
  let said = '';
  const out = (text: string) => {
    said += text;
  };
  await main(['scan', '--format', 'json'], { cwd, env: {}, outputIsTerminal: false, out, error: () => {} });
  const { findings } = JSON.parse(said) as { findings: readonly { rule: string }[] };
  return findings.map(({ rule }) => rule).filter((rule) => rule.endsWith('-not-allowed'));
}

test('without lists nobody says what is allowed', async () => {
  expect(await speaking('{}')).toEqual([]);
});

test('each list asks its own question', async () => {
  expect(await speaking('{ "allow": { "hosts": ["*.contoso.com"] } }')).toEqual(['host-not-allowed']);
  expect(await speaking('{ "allow": { "hosts": ["*.partner.example"], "linkedServiceTypes": [] } }')).toEqual(
    ['linked-service-type-not-allowed'],
  );
});
