/** Where the factories and workspaces of a repository are, and what belongs to which. */
import { factoryOf, factoryRoots, inRoot, rootOf } from '../../../src/parse/adf/index.ts';
import { scalarOf, unitOf } from './files.ts';

describe('factoryRoots', () => {
  test('finds the root of the repository', () => {
    expect(factoryRoots(['linkedService/a.json', 'pipeline/b.json'])).toEqual([
      { path: '', service: 'factory' },
    ]);
  });

  test('finds several roots, one inside the other', () => {
    const paths = [
      'pipeline/a.json',
      'adf/pipeline/a.json',
      'synapse/pipeline/a.json',
      'synapse/notebook/n.json',
    ];
    expect(factoryRoots(paths)).toEqual([
      { path: '', service: 'factory' },
      { path: 'adf', service: 'factory' },
      { path: 'synapse', service: 'workspace' },
    ]);
  });

  test('takes what only workspaces have as proof of one, even next to a factory file', () => {
    const paths = ['w/factory/f.json', 'w/notebook/n.json', 'w/pipeline/p.json'];
    expect(factoryRoots(paths)).toEqual([{ path: 'w', service: 'workspace' }]);
    expect(factoryRoots(paths.reverse())).toEqual([{ path: 'w', service: 'workspace' }]);
  });

  test('puts managed private endpoints and subfolders where their network and kind are', () => {
    const paths = [
      'a/managedVirtualNetwork/default/managedPrivateEndpoint/e.json',
      'a/pipeline/daily/p.json',
    ];
    expect(factoryRoots(paths)).toEqual([{ path: 'a', service: 'factory' }]);
  });

  test('takes a folder of loose files for a root of its own', () => {
    expect(factoryRoots(['blog/post/pipeline example.json'])).toEqual([
      { path: 'blog/post', service: 'factory' },
    ]);
  });

  test('makes no root of published global parameters', () => {
    expect(factoryRoots(['myfactory/globalParameters/myfactory_GlobalParameters.json'])).toEqual([]);
  });
});

describe('rootOf', () => {
  const roots = factoryRoots(['pipeline/a.json', 'adf/pipeline/a.json']);

  test('is the innermost root', () => {
    expect(rootOf('adf/dataset/d.json', roots)?.path).toBe('adf');
    expect(rootOf('adf2/dataset/d.json', roots)?.path).toBe('');
  });

  test('is none outside every root', () => {
    expect(rootOf('other/x.json', factoryRoots(['adf/pipeline/a.json']))).toBeUndefined();
  });
});

describe('inRoot', () => {
  const workspace = { path: '', service: 'workspace' } as const;

  test('makes an artefact of a workspace one of Synapse', () => {
    const unit = unitOf('pipeline/p.json', { name: 'p', properties: { activities: [] } });
    expect(scalarOf(inRoot(unit, workspace).resources[0]?.type)).toBe(
      'Microsoft.Synapse/workspaces/pipelines',
    );
  });

  test('leaves what a file says of itself', () => {
    const type = 'Microsoft.DataFactory/factories/pipelines';
    const unit = unitOf('pipeline/p.json', { name: 'p', type, properties: { activities: [] } });
    expect(scalarOf(inRoot(unit, workspace).resources[0]?.type)).toBe(type);
  });

  test('changes nothing in a factory', () => {
    const unit = unitOf('pipeline/p.json', { name: 'p', properties: { activities: [] } });
    expect(inRoot(unit, { path: '', service: 'factory' })).toBe(unit);
  });
});

describe('factoryOf', () => {
  const pipeline = unitOf('etl/pipeline/p.json', { name: 'p', properties: { activities: [] } });

  test('is the declared factory', () => {
    const factory = unitOf('etl/factory/f.json', { name: 'f', location: 'westeurope' });
    expect(factoryOf({ path: 'etl', service: 'factory' }, [pipeline, factory])).toBe(factory);
  });

  test('is one that exists elsewhere if none is declared', () => {
    const [resource] = factoryOf({ path: 'etl', service: 'factory' }, [pipeline]).resources;
    expect(resource).toMatchObject({ existing: true, type: { value: 'Microsoft.DataFactory/factories' } });
    expect(scalarOf(resource?.name)).toBe('etl');
  });

  test('is a workspace for what Synapse wrote', () => {
    const [resource] = factoryOf({ path: '', service: 'workspace' }, [pipeline]).resources;
    expect(resource).toMatchObject({ existing: true, type: { value: 'Microsoft.Synapse/workspaces' } });
  });
});
