/** Templates that are not what they should be: what can be read is judged, and nothing falls over. */
import fc from 'fast-check';
import { storage, template } from '../evaluate/support.ts';
import { places, run } from './support.ts';

const bad = storage({ name: 'st', properties: { minimumTlsVersion: 'TLS1_0' } });

test.each<[string, object]>([
  ['resources that are none', { resources: ['text', null, 5, [], { name: 'without a type' }, bad] }],
  ['parameters that are none', { parameters: { a: 'text', b: null, c: [] }, resources: [bad] }],
  [
    'members of a wrong kind',
    { parameters: [], variables: null, functions: {}, outputs: 'none', resources: [bad] },
  ],
  ['a loop without a count', { resources: [{ ...bad, copy: { name: 'c' } }] }],
  ['a loop with a strange count', { resources: [{ ...bad, copy: { name: 'c', count: 'many' } }] }],
  ['a condition of a strange kind', { resources: [{ ...bad, condition: {} }] }],
  [
    'properties beside one that is broken',
    { resources: [storage({ properties: { broken: "[concat('a']", minimumTlsVersion: 'TLS1_0' } })] },
  ],
  [
    'deployments without a template',
    {
      resources: [
        { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'd', properties: {} },
        bad,
      ],
    },
  ],
])('%s', (_, members) => {
  expect(places(run({ 'main.json': template(members) }))).toHaveLength(1);
});

test('whatever is cut out of a template, the analysis ends with a report', () => {
  const text = template({
    parameters: { p: { type: 'array', defaultValue: [1] } },
    variables: { v: "[concat('a', parameters('p')[0])]" },
    resources: [{ ...bad, copy: { name: 'c', count: "[length(parameters('p'))]" } }],
    outputs: { o: { type: 'string', value: "[variables('v')]" } },
  });
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), (start, length) => {
      const report = run({ 'main.json': text.slice(0, start) + text.slice(start + length) });
      expect(report.notices.filter(({ code }) => code === 'analysis-failed')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
