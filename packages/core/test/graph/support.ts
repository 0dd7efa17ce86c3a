/** What the tests of the graph share. */
import type { ResourceView } from '../../src/graph/resource.ts';
import { type Files, settle, storage } from '../evaluate/support.ts';

/** The first resource of a type that a template becomes. */
export function resource(type: string, files: Files | object): ResourceView {
  const [found] = settle(files).graph.ofType(type);
  if (!found) throw new Error(`there is no ${type}`);
  return found;
}

/** A storage account with these properties, in a template with these members. */
export function account(properties: object, members: object = {}): ResourceView {
  return resource('Microsoft.Storage/storageAccounts', { ...members, resources: [storage({ properties })] });
}
