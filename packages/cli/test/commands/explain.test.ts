/** Rules are found by our ids and by those of other tools. */
import { rulesMeant } from '../../src/commands/explain.ts';
import { rules } from '../scenario-rules.ts';

test.each([
  ['allow-public-network', ['allow-public-network']],
  ['Allow-Public-Network', ['allow-public-network']],
  ['CKV_AZURE_35', ['allow-public-network']],
  ['kics:public-storage', ['allow-public-network']],
  ['public-storage', ['allow-public-network']],
  ['CKV_AZURE_36', []],
])('%s means %j', (id, ids) => {
  expect(rulesMeant(rules, id).map((rule) => rule.id)).toEqual(ids);
});
