/** --staged sees the index and nothing else. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { locate, openEstate } from '../../src/files/open.ts';
import { folder, git, put, repository } from '../folder.ts';

function staged(root: string, paths: readonly string[] = []) {
  const { targets } = locate(paths, root);
  return openEstate(root, targets, { staged: true, exclude: [] });
}

test('asks about what is added or changed, as the index holds it', () => {
  const root = repository({ 'a.bicep': 'old', 'b.bicep': 'old', 'gone.bicep': 'old' });
  put(root, 'a.bicep', 'staged ü');
  put(root, 'new file.bicep', 'new');
  rmSync(join(root, 'gone.bicep'));
  git(root, 'add', '-A');
  put(root, 'a.bicep', 'not staged');
  put(root, 'b.bicep', 'not staged');
  const { asked, workspace } = staged(root);
  expect(asked).toEqual(['a.bicep', 'new file.bicep']);
  expect(workspace.files()).toEqual(['a.bicep', 'b.bicep', 'new file.bicep']);
  expect(workspace.read('a.bicep')).toBe('staged ü');
  expect(workspace.read('b.bicep')).toBe('old');
  expect(workspace.read('new file.bicep')).toBe('new');
});

test('what is not in the index does not exist', () => {
  const root = repository({ 'a.bicep': 'old' });
  put(root, 'module.bicep', 'not added');
  put(root, 'a.bicep', 'new');
  git(root, 'add', 'a.bicep');
  expect(staged(root).workspace.read('module.bicep')).toBeUndefined();
});

test('works before the first commit, and within the named paths', () => {
  const root = folder({ 'infra/a.bicep': 'a', 'other/b.bicep': 'b' });
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  expect(staged(root, ['infra']).asked).toEqual(['infra/a.bicep']);
});

test('a staged file deleted on disk is read from the index', () => {
  const root = repository({ 'b.json': '' });
  put(root, 'a.json', '{}');
  git(root, 'add', '-A');
  rmSync(join(root, 'a.json'));
  expect(staged(root).workspace.read('a.json')).toBe('{}');
});

test('outside of a work tree it is a mistake of the user', () => {
  expect(() => staged(folder({ 'a.json': '' }))).toThrow('--staged needs a git work tree.');
});
