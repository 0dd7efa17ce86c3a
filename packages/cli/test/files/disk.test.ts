/** Reading: decoded, inside the root, and honest about what could not be read. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { diskWorkspace } from '../../src/files/disk.ts';
import { folder } from '../folder.ts';

function reader(files: Record<string, string | Buffer>, named: string[] = []) {
  return diskWorkspace(folder(files), Object.keys(files), new Set(named));
}

test('UTF-8 keeps its byte-order mark, UTF-16 is decoded by its own', () => {
  const little = Buffer.from('\ufeff{"ü":1}', 'utf16le');
  const big = Buffer.from(little).swap16();
  const { read } = reader({ 'a.json': '\ufeffü', 'le.json': little, 'be.json': big });
  expect(read('a.json')).toBe('\ufeffü');
  expect(read('le.json')).toBe('\ufeff{"ü":1}');
  expect(read('be.json')).toBe('\ufeff{"ü":1}');
});

test('undecodable files are named; they are grave when they look like ours or were asked for by name', () => {
  const latin = Buffer.from([0x22, 0xe4, 0x22]);
  const template = Buffer.concat([Buffer.from('{"$schema":"x/deploymentTemplate.json"}'), latin]);
  const { read, problems } = reader(
    { 'other.json': latin, 'main.json': template, 'x.bicep': latin, 'named.json': latin },
    ['named.json'],
  );
  for (const path of ['other.json', 'main.json', 'x.bicep', 'named.json', 'other.json'])
    expect(read(path)).toBeUndefined();
  expect(problems().map(({ file, incomplete, message }) => [file, incomplete, message])).toEqual([
    ['other.json', false, 'This file was not read: it is not UTF-8 text.'],
    ['main.json', true, 'This file was not read: it is not UTF-8 text.'],
    ['x.bicep', true, 'This file was not read: it is not UTF-8 text.'],
    ['named.json', true, 'This file was not read: it is not UTF-8 text.'],
  ]);
});

test('a binary file is not text', () => {
  const { read, problems } = reader({ 'a.json': Buffer.from([0x7b, 0, 0, 0x7d]) });
  expect(read('a.json')).toBeUndefined();
  expect(problems()[0]!.message).toContain('it is a binary file');
});

test.each(['../outside.json', '/etc/passwd', 'a/../../x', 'C:/x.json', 'a\0.json'])(
  '%j is never read',
  (path) => {
    const { read, problems } = reader({ 'a.json': '' });
    expect(read(path)).toBeUndefined();
    expect(problems()).toEqual([]);
  },
);

test('a file that is not there, a folder and a pipe are nothing', () => {
  const workspace = reader({ 'a/b.json': '' });
  execFileSync('mkfifo', [join(workspace.root, 'pipe.json')]);
  expect(['nope.json', 'a', 'pipe.json', 'a/b.json/c'].map(workspace.read)).toEqual(Array(4).fill(undefined));
});
