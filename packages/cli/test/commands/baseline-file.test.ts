/** The baseline: sorted, without duplicates, and careful about what it reads. */
import { join } from 'node:path';
import type { Finding } from '@forearm/core';
import { baselineText, readBaseline } from '../../src/commands/baseline-file.ts';
import { folder } from '../folder.ts';

function finding(file: string, fingerprint: string, ignored: Finding['ignored'] = null): Finding {
  const location = { file, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
  const about = {
    severity: 'high',
    confidence: 'high',
    message: '',
    path: '',
    related: [],
    under: [],
  } as const;
  return { ...about, rule: 'r', resource: { type: 't', name: 'n' }, location, fingerprint, ignored };
}

test('holds what nobody ignores, once, sorted by file', () => {
  const ignored = finding('a.json', '3', { by: 'comment', reason: 'x' });
  const text = baselineText([
    finding('b.json', '1'),
    finding('a.json', '2'),
    finding('b.json', '1'),
    ignored,
  ]);
  expect(JSON.parse(text)).toEqual({
    version: 1,
    findings: [
      { fingerprint: '2', rule: 'r', file: 'a.json' },
      { fingerprint: '1', rule: 'r', file: 'b.json' },
    ],
  });
});

test('is read back', () => {
  const root = folder({ 'known.json': baselineText([finding('a.json', 'f1')]) });
  expect([...readBaseline(join(root, 'known.json'), 'known.json')]).toEqual(['f1']);
});

test.each(['', '[]', '{"version":2,"findings":[]}', '{"version":1}'])('%j is no baseline', (text) => {
  const root = folder({ 'x.json': text });
  expect(() => readBaseline(join(root, 'x.json'), 'x.json')).toThrow('"x.json" is not a baseline.');
});
