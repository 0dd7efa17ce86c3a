/** Which files are looked at, and which are asked about. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { locate, openEstate, type Selection } from '../../src/files/open.ts';
import { folder, git, put, repository } from '../folder.ts';

const ALL: Selection = { staged: false, exclude: [] };

function open(cwd: string, paths: readonly string[] = [], selection: Partial<Selection> = {}) {
  const { root, targets } = locate(paths, cwd);
  const { workspace, asked } = openEstate(root, targets, { ...ALL, ...selection });
  return { root, files: workspace.files(), asked, workspace };
}

test('in a git work tree the root is its top level, and ignored and deleted files are not there', () => {
  const root = repository({
    'infra/main.bicep': '',
    'infra/old.bicep': '',
    '.gitignore': 'out/\n',
    'readme.md': '',
  });
  put(root, 'out/main.json', '{}');
  put(root, 'infra/new.bicep', '');
  rmSync(join(root, 'infra/old.bicep'));
  const { files, asked, root: found } = open(join(root, 'infra'), ['.']);
  expect(found).toBe(root);
  expect(files).toEqual(['infra/main.bicep', 'infra/new.bicep']);
  expect(asked).toBeUndefined();
});

test('a folder or file that git ignores is looked at when it is named', () => {
  const root = repository({ 'a.bicep': '', '.gitignore': 'out/\n' });
  put(root, 'out/main.json', '{}');
  expect(open(root, ['out']).asked).toEqual(['out/main.json']);
  expect(open(root, ['out/main.json']).asked).toEqual(['out/main.json']);
});

test('without git the root is the folder; dot-folders and node_modules are skipped', () => {
  const root = folder({
    'a/main.json': '',
    'a/.cache/x.json': '',
    'a/node_modules/y/package.json': '',
    'a/deep/er/z.jsonc': '',
    'b.json': '',
  });
  const { root: found, files } = open(root, ['a']);
  expect(found).toBe(join(root, 'a'));
  expect(files).toEqual(['deep/er/z.jsonc', 'main.json']);
});

test('without git, several paths share the folder that holds them all', () => {
  const root = folder({ 'a/x.json': '', 'b/y.json': '', 'c.json': '' });
  const { root: found, asked } = open(root, ['a/x.json', 'b']);
  expect(found).toBe(root);
  expect(asked).toEqual(['a/x.json', 'b/y.json']);
});

test('without git, an artefact brings its factory with it, and nothing else that lies there', () => {
  const root = folder({ 'pipeline/pl.json': '', 'linkedService/ls.json': '', 'downloads/x.json': '' });
  for (const [cwd, path] of [
    [root, 'pipeline/pl.json'],
    [join(root, 'pipeline'), 'pl.json'],
    [root, 'pipeline'],
  ] as const) {
    const { root: found, files } = open(cwd, [path]);
    expect(found).toBe(root);
    expect(files).toEqual(['linkedService/ls.json', 'pipeline/pl.json']);
  }
  expect(open(root).files).toHaveLength(3);
});

test('without git, an endpoint lies deep in its factory', () => {
  const endpoint = 'adf/managedVirtualNetwork/default/managedPrivateEndpoint/pe.json';
  const root = folder({ [endpoint]: '', 'adf/linkedService/ls.json': '' });
  expect(open(root, [endpoint]).root).toBe(join(root, 'adf'));
});

test('paths may be written as on Windows', () => {
  const root = repository({ 'adf/pipeline/pl.json': '' });
  expect(open(root, ['adf\\pipeline\\pl.json']).files).toEqual(['adf/pipeline/pl.json']);
});

test('links are followed inside the root only, and never round in circles', () => {
  const outside = folder({ 'secret.json': '{}' });
  const root = folder({ 'real/x.json': '' });
  symlinkSync(outside, join(root, 'outside'));
  symlinkSync(join(outside, 'secret.json'), join(root, 'secret.json'));
  symlinkSync(join(root, 'real'), join(root, 'again'));
  symlinkSync(root, join(root, 'real/up'));
  const { files, workspace } = open(root);
  expect(files).toEqual(['real/x.json']);
  expect(workspace.read('outside/secret.json')).toBeUndefined();
  expect(workspace.read('secret.json')).toBeUndefined();
  expect(workspace.read('again/x.json')).toBe('');
});

test('a path that does not exist is a mistake of the user', () => {
  expect(() => open(folder({}), ['nope'])).toThrow('there is no file or folder "nope".');
});

test('a path in another work tree is a mistake of the user', () => {
  const [a, b] = [repository({ 'x.json': '' }), repository({ 'y.json': '' })];
  expect(() => open(a, [a, b])).toThrow(/lies outside of/);
});

test('--since asks about what differs from the branching point, and about new files', () => {
  const root = repository({ 'a.bicep': 'a', 'b.bicep': 'b', 'c.bicep': 'c', 'same.bicep': '' });
  git(root, 'checkout', '-q', '-b', 'work');
  put(root, 'a.bicep', 'changed');
  git(root, 'commit', '-q', '-a', '-m', 'second');
  put(root, 'b.bicep', 'changed');
  put(root, 'd.bicep', 'new');
  rmSync(join(root, 'c.bicep'));
  expect(open(root, [], { since: 'main' }).asked).toEqual(['a.bicep', 'b.bicep', 'd.bicep']);
  expect(() => open(root, [], { since: 'nope' })).toThrow('git knows no "nope"');
  expect(() => open(root, [], { since: '--output=x' })).toThrow('git knows no "--output=x"');
});

test('shards share the files without overlap', () => {
  const root = folder({ 'a.json': '', 'b.json': '', 'c.json': '', 'd.json': '', 'e.json': '' });
  const shards = [1, 2].map((index) => open(root, [], { shard: { index, of: 2 } }).asked);
  expect(shards).toEqual([
    ['a.json', 'c.json', 'e.json'],
    ['b.json', 'd.json'],
  ]);
});

test('excluded files are read where needed but not asked about', () => {
  const root = folder({ 'infra/a.bicep': '', 'test/b.bicep': 'x' });
  const { asked, workspace } = open(root, [], { exclude: ['test'] });
  expect(asked).toEqual(['infra/a.bicep']);
  expect(workspace.read('test/b.bicep')).toBe('x');
});

test('a work tree that git cannot list is walked, and that is said', () => {
  const root = folder({ '.git/nothing': '', 'a.json': '' });
  const { targets } = locate([], root);
  const { gitRefused, workspace } = openEstate(root, targets, ALL);
  expect(gitRefused).toBe(true);
  expect(workspace.files()).toEqual(['a.json']);
});
