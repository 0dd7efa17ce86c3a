/** Links of single resources in pictures: to what they name, and from parts of factories to the Azure resources behind them. */
import type { Resource } from '../model/resource.ts';
import type { Drawing } from './drawing.ts';
import {
  isFactoryPart,
  isPipeline,
  labelOf,
  lastOf,
  referencesIn,
  resourcesIn,
  subjectsIn,
} from './graph-parts.ts';

/** Parts of factories that name Azure resources by host, id or name, and what that link is called. */
const CONNECTING: ReadonlyMap<string, { readonly at: string; readonly label: string }> = new Map([
  ['linkedservices', { at: 'properties.typeProperties', label: 'reaches' }],
  ['managedprivateendpoints', { at: 'properties', label: 'opens' }],
  ['credentials', { at: 'properties.typeProperties', label: 'stands for' }],
  ['integrationruntimes', { at: 'properties', label: 'uses' }],
  ['triggers', { at: 'properties.typeProperties', label: 'listens to' }],
]);

/** Properties that hold nothing but the name of a resource, by the type of the linked service. */
const NAMED: readonly (readonly [connector: RegExp, property: string, type: string])[] = [
  [/^AzureBatch$/i, 'accountName', 'microsoft.batch/batchaccounts'],
  [/^AzureML(?:Service)?$/i, 'mlWorkspaceName', 'microsoft.machinelearningservices/workspaces'],
  [/^AzureDataLakeStore$/i, 'accountName', 'microsoft.datalakestore/accounts'],
  [/^AzureDataLakeAnalytics$/i, 'accountName', 'microsoft.datalakeanalytics/accounts'],
];

/** Draws what a resource refers to; activities see to their own links. */
export function drawLinks(resource: Resource, drawing: Drawing): void {
  const id = drawing.idOf(resource);
  if (id === undefined) return;
  if (!isPipeline(resource)) drawReferences(resource, id, drawing);
  if (resource.parent && !resource.parent.existing && !isFactoryPart(resource))
    drawing.addEdge(id, drawing.idOf(resource.parent), 'belongs to');
  if (resource.parent && /\/managedprivateendpoints$/i.test(resource.type))
    drawing.addEdge(id, drawing.idOf(resource.parent), labelOf(resource.parent));
  drawConnections(resource, id, drawing);
}

/** References, with the names of the parameters that are handed over. */
function drawReferences(resource: Resource, id: string, drawing: Drawing): void {
  const starts = /\/triggers$/i.test(resource.type);
  const given = isFactoryPart(resource) ? referencesIn(resource.at('properties'), 0) : undefined;
  for (const target of resource.linked()) {
    const label = starts && isPipeline(target) ? 'starts' : labelOf(target);
    const names = given?.get(`${lastOf(target.type)}|${lastOf(target.name)}`);
    drawing.addEdge(id, drawing.idOf(target), label, names);
  }
}

function drawConnections(resource: Resource, id: string, drawing: Drawing): void {
  const connecting = isFactoryPart(resource) ? CONNECTING.get(lastOf(resource.type)) : undefined;
  if (!connecting) return;
  const keys = [...resourcesIn(resource.at(connecting.at)), ...resourcesByName(resource)];
  for (const key of keys)
    drawing.addEdge(id, drawing.named(key, resource.anchor.file.path), connecting.label);
  for (const { type, name } of subjectsIn(resource.at(connecting.at)))
    if (!isFactoryPart({ type }))
      drawing.addEdge(id, drawing.named(`${type}|${name}`, resource.anchor.file.path), connecting.label);
}

function resourcesByName(linkedService: Resource): readonly string[] {
  const type = linkedService.at('properties.type').text ?? '';
  return NAMED.flatMap(([connector, property, of]) => {
    const name = connector.test(type)
      ? linkedService.at(`properties.typeProperties.${property}`).text
      : undefined;
    return name ? [`${of}|${name.toLowerCase()}`] : [];
  });
}
