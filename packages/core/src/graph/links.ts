/** Which resources a resource refers to: by id, by `dependsOn`, by symbol, by factory reference. */
import { contentOf } from '../evaluate/convert.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { printText } from '../evaluate/print.ts';
import { keyOfId } from '../evaluate/resource-id.ts';
import type { Value } from '../model/value.ts';
import type { Graph } from './build.ts';
import type { PropertyView } from './property.ts';
import type { ResourceView } from './resource.ts';

/** Factory reference kinds and the last type segment that they mean. */
const REFERENCES: Readonly<Record<string, string>> = {
  linkedservicereference: 'linkedservices',
  datasetreference: 'datasets',
  pipelinereference: 'pipelines',
  dataflowreference: 'dataflows',
  integrationruntimereference: 'integrationruntimes',
  credentialreference: 'credentials',
  managedvirtualnetworkreference: 'managedvirtualnetworks',
  triggerreference: 'triggers',
  notebookreference: 'notebooks',
  sqlscriptreference: 'sqlscripts',
  kqlscriptreference: 'kqlscripts',
  sparkjobdefinitionreference: 'sparkjobdefinitions',
};

const FACTORIES = ['microsoft.datafactory/factories', 'microsoft.synapse/workspaces'];

/** The resources of the same estate that a resource refers to, each once, in the order of first mention. */
export function linkTargets(view: ResourceView, graph: Graph): readonly ResourceView[] {
  const found = new Set<ResourceView>();
  const add = (target: ResourceView | undefined) => {
    if (target && target !== view) found.add(target);
  };
  for (const text of idTexts(view.at(''))) addById(text, graph, add);
  const declared = view.instance?.declaration.dependsOn;
  if (declared && view.instance) addDependencies(evaluate(declared, view.instance.scope), view, graph, add);
  if (isFactoryPart(view)) addReferences(view.at('properties'), view, graph, add, new Set());
  return [...found];
}

type Add = (target: ResourceView | undefined) => void;

function idTexts(root: PropertyView): readonly string[] {
  const texts: string[] = [];
  for (const property of root.strings()) {
    const text = property.text ?? (property.value.kind === 'unknown' ? printText(property.value) : '');
    if (text.includes('/providers/') || text.startsWith('/subscriptions/')) texts.push(text);
  }
  return texts;
}

function addById(text: string, graph: Graph, add: Add): void {
  const key = keyOfId(text);
  if (!key) return;
  add(graph.find(`${key.type}|${key.name}`));
}

/** `dependsOn` holds ids, plain names, or (symbolic names) symbols. */
function addDependencies(value: Value, view: ResourceView, graph: Graph, add: Add): void {
  if (value.kind !== 'array') return;
  for (const item of value.items) {
    const text = printText(item);
    for (const target of graph.bySymbol(text, view)) add(target);
    addById(text, graph, add);
    if (!text.includes('/providers/')) add(graph.byName(text));
  }
}

function isFactoryPart(view: ResourceView): boolean {
  return /^microsoft\.(datafactory\/factories|synapse\/workspaces)\//i.test(view.type);
}

/** `{ "referenceName": "ls_blob", "type": "LinkedServiceReference" }` anywhere in the body. */
function addReferences(
  at: PropertyView,
  view: ResourceView,
  graph: Graph,
  add: Add,
  seen: Set<unknown>,
): void {
  const content = contentOf(at.value);
  if (content === undefined || seen.has(content)) return;
  seen.add(content);
  if (at.value.kind === 'object') {
    const name = at.value.properties.has('referencename') ? at.at('referenceName').text : undefined;
    const kind = name === undefined ? undefined : REFERENCES[at.at('type').text?.toLowerCase() ?? ''];
    if (name !== undefined && kind) add(inFactory(kind, name, view, graph));
    for (const entry of at.entries()) addReferences(entry, view, graph, add, seen);
  } else for (const item of at.items()) addReferences(item, view, graph, add, seen);
}

/**
 * The artefact of that kind and name; an ARM export prefixes names with the factory's. A git folder may hold artefacts of
 * both services, when a workspace took over the repository of a factory.
 */
function inFactory(kind: string, name: string, view: ResourceView, graph: Graph): ResourceView | undefined {
  const own = view.type.split('/').slice(0, 2).join('/');
  const wanted = name.toLowerCase();
  for (const factory of view.language === 'adf' ? [own, ...FACTORIES] : [own]) {
    const found = graph.ofType(`${factory}/${kind}`).find((other) => lastSegment(other.name) === wanted);
    if (found) return found;
  }
  return undefined;
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}
