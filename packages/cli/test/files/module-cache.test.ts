/** Restored modules are read from the official tool's cache, and nothing else is. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleAddress } from '@forearm/core';
import { readRestoredModule } from '../../src/files/module-cache.ts';
import { folder } from '../folder.ts';

const web: ModuleAddress = {
  scheme: 'br',
  registry: 'mcr.microsoft.com',
  path: 'bicep/avm/web',
  tag: '1.0.0',
};

test('a module is found under its registry, its flattened path and its tag', () => {
  const cacheRoot = folder({ 'br/mcr.microsoft.com/bicep$avm$web/1.0.0$/main.json': '{"a":1}' });
  expect(readRestoredModule({ ...web, cacheRoot })).toBe('{"a":1}');
  expect(readRestoredModule({ ...web, tag: '1.0.1', cacheRoot })).toBeUndefined();
});

test('what is upper case in a tag is encoded; ports and digests have characters of their own', () => {
  const cacheRoot = folder({
    'br/localhost$5000/web/v1-RC$18/main.json': '1',
    'br/localhost$5000/web/sha256#0a/main.json': '2',
  });
  const local = { ...web, registry: 'LOCALHOST:5000', path: 'web', cacheRoot };
  expect(readRestoredModule({ ...local, tag: 'v1-RC' })).toBe('1');
  expect(readRestoredModule({ ...local, tag: 'sha256:0a' })).toBe('2');
});

test('a template spec is found in lower case', () => {
  const cacheRoot = folder({ 'ts/0000-11/rg-specs/web/1.0/main.json': '{}' });
  const spec: ModuleAddress = {
    scheme: 'ts',
    registry: '0000-11',
    path: 'Rg-Specs/Web',
    tag: '1.0',
    cacheRoot,
  };
  expect(readRestoredModule(spec)).toBe('{}');
});

test.each([
  { registry: '..' },
  { path: '..' },
  { path: 'a\0b' },
  { scheme: 'ts', registry: 'x', path: '../../etc', tag: 'passwd' },
  { registry: 'a/../../b' },
] as const)('%j leads nowhere', (part) => {
  const cacheRoot = folder({ 'br/main.json': '{}', 'main.json': '{}' });
  expect(readRestoredModule({ ...web, ...part, cacheRoot })).toBeUndefined();
});

test('a link that leads out of the cache is not followed', () => {
  const outside = folder({ 'main.json': 'secret' });
  const cacheRoot = folder({ 'br/mcr.microsoft.com/x/keep': '' });
  symlinkSync(outside, join(cacheRoot, 'br/mcr.microsoft.com/web'));
  symlinkSync(outside, join(cacheRoot, 'br/mcr.microsoft.com/x/1.0.0$'));
  expect(readRestoredModule({ ...web, path: 'x', cacheRoot })).toBeUndefined();
});

test('a relative cache folder is none', () => {
  expect(readRestoredModule({ ...web, cacheRoot: 'cache' })).toBeUndefined();
});
