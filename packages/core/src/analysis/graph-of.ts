/** The graph of a workspace, for pictures: the resources of all its estates, activities included, and what links them. */
import type { EstateGraph, GraphEdge, GraphNode } from '../model/estate-graph.ts';
import type { Property, Resource } from '../model/resource.ts';
import { defineRule } from '../model/rule.ts';
import type { Workspace } from '../model/workspace.ts';
import { resourcesNamedIn } from './hosts.ts';
import { Project } from './project.ts';
import { askedRoots, scanFiles } from './scan.ts';

/** What a link to a resource of this kind (last segment of its type) is called. */
const LABELS: Readonly<Record<string, string>> = {
  linkedservices: 'connects by',
  datasets: 'uses',
  dataflows: 'transforms by',
  pipelines: 'runs',
  integrationruntimes: 'runs on',
  credentials: 'signs in with',
  managedvirtualnetworks: 'lies in',
};
const PIPELINE = /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)\/pipelines$/i;
/** Parts of factories that name resources by host or id. */
const CONNECTING = /\/(?:linkedservices|managedprivateendpoints)$/i;
const LISTS = ['activities', 'ifTrueActivities', 'ifFalseActivities', 'defaultActivities'];
const DEEPEST = 30;

/** Everything that the asked files and folders declare, with what it refers to. Same input, same graph. */
export function graphOf(workspace: Workspace, paths?: readonly string[]): EstateGraph {
  const resources = resourcesOf(workspace, paths);
  const drawing = new Drawing();
  for (const resource of resources) drawing.addResource(resource);
  for (const resource of resources) drawing.addLinks(resource);
  return { nodes: drawing.nodes, edges: drawing.edges };
}

/** The resources of every estate; what others deploy is seen once, through them. */
function resourcesOf(workspace: Workspace, paths: readonly string[] | undefined): readonly Resource[] {
  const found: Resource[] = [];
  const collector = defineRule({
    id: 'graph',
    title: 'Collects resources',
    severity: 'low',
    appliesTo: '*',
    controls: [],
    references: [],
    sameAs: [],
    check: (resource) => found.push(resource),
  });
  const scan = askedRoots(workspace.files(), paths);
  const options = { rules: [collector], inlineIgnores: false, parameters: [], onError: () => {} };
  const project = new Project(workspace, scan.all, options);
  scanFiles(scan, project);
  const { called } = project;
  const shown = found.filter((one) => !called.has(one.anchor.file.path) || isDeployed(one));
  return shown.sort((a, b) => order(keyOf(a), keyOf(b)));
}

function isDeployed(resource: Resource): boolean {
  return resource.template?.at('nested').is(true) !== undefined;
}

function keyOf({ anchor, name }: Resource): string {
  return `${anchor.file.path}\u0000${String(anchor.start).padStart(9, '0')}\u0000${name}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Drawing {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #ids = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #drawn = new Set<string>();

  addResource(resource: Resource): void {
    const key = keyOf(resource);
    if (this.#ids.has(key)) return;
    const kind = resource.at('properties.type').text ?? resource.at('kind').text ?? '';
    const id = this.#node(resource.type, kind, resource.name, resource);
    this.#ids.set(key, id);
    const named = `${resource.type}|${resource.name}`.toLowerCase();
    if (!this.#byName.has(named)) this.#byName.set(named, id);
    if (PIPELINE.test(resource.type))
      this.#addActivities(resource.at('properties.activities'), resource, id, 0);
  }

  #addActivities(list: Property, pipeline: Resource, parent: string, depth: number): void {
    if (depth > DEEPEST) return;
    for (const activity of list.items()) {
      const name = activity.at('name').text ?? '';
      const id = this.#node(
        `${pipeline.type}/activities`,
        activity.at('type').text ?? '',
        name,
        pipeline,
        activity,
        parent,
      );
      this.#edge(parent, id, 'does');
      const properties = activity.at('typeProperties');
      const inner = [
        ...LISTS.map((key) => properties.at(key)),
        ...properties
          .at('cases')
          .items()
          .map((one) => one.at('activities')),
      ];
      this.#pending.push({ activity, pipeline, id });
      for (const each of inner) this.#addActivities(each, pipeline, id, depth + 1);
    }
  }

  readonly #pending: { activity: Property; pipeline: Resource; id: string }[] = [];

  /** The links of a resource, and of the activities that were added with it. */
  addLinks(resource: Resource): void {
    const id = this.#ids.get(keyOf(resource));
    if (id === undefined) return;
    for (const { activity, pipeline, id: from } of this.#pending.splice(0))
      this.#activityLinks(activity, pipeline, from);
    if (!PIPELINE.test(resource.type))
      for (const target of resource.linked())
        this.#edge(id, this.#idOf(target), lastOf(resource.type) === 'triggers' ? 'starts' : labelOf(target));
    if (resource.parent && !resource.parent.existing && !isFactoryPart(resource))
      this.#edge(id, this.#idOf(resource.parent), 'belongs to');
    if (CONNECTING.test(resource.type)) this.#connections(resource, id);
  }

  #activityLinks(activity: Property, pipeline: Resource, from: string): void {
    const wanted = new Set(referencesIn(activity, 0));
    for (const target of pipeline.linked())
      if (wanted.has(`${lastOf(target.type)}|${lastOf(target.name)}`))
        this.#edge(from, this.#idOf(target), labelOf(target));
  }

  #connections(resource: Resource, id: string): void {
    for (const text of resource.at('properties').strings())
      for (const part of text.parts)
        for (const named of resourcesNamedIn(part ?? ''))
          this.#edge(
            id,
            this.#byName.get(named),
            lastOf(resource.type) === 'linkedservices' ? 'reaches' : 'opens',
          );
  }

  #idOf(resource: Resource): string | undefined {
    return this.#ids.get(keyOf(resource));
  }

  #node(type: string, kind: string, name: string, of: Resource, at?: Property, parent?: string): string {
    const id = `n${this.nodes.length}`;
    const place = at ? at.value.origin.place : of.anchor;
    const line = place.file.position(place.start).line;
    this.nodes.push({ id, type, kind, name, file: place.file.path, line, ...(parent ? { parent } : {}) });
    return id;
  }

  #edge(from: string, to: string | undefined, label: string): void {
    const key = `${from}|${to}|${label}`;
    if (to === undefined || from === to || this.#drawn.has(key)) return;
    this.#drawn.add(key);
    this.edges.push({ from, to, label });
  }
}

function isFactoryPart({ type }: Resource): boolean {
  return /^microsoft\.(?:datafactory|synapse)\//i.test(type);
}

function labelOf(target: Resource): string {
  return LABELS[lastOf(target.type)] ?? 'refers to';
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** `datasets|ds_orders` of every reference in an activity itself, not in the activities inside of it. */
function referencesIn(at: Property, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  const name = at.value.kind === 'object' ? at.at('referenceName').text : undefined;
  const kind =
    name === undefined
      ? undefined
      : at
          .at('type')
          .text?.toLowerCase()
          .replace(/reference$/, 's');
  const own = kind === undefined ? [] : [`${kind}|${name?.toLowerCase()}`];
  const below = at.entries().filter(({ key }) => !LISTS.includes(key) && key !== 'cases');
  return [...own, ...[...below, ...at.items()].flatMap((one) => referencesIn(one, depth + 1))];
}
