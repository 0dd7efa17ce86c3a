/** The graph of a workspace, for pictures: the resources of all its estates, activities included, and what links them. */
import type { EstateGraph } from '../model/estate-graph.ts';
import type { Resource } from '../model/resource.ts';
import { defineRule } from '../model/rule.ts';
import type { Workspace } from '../model/workspace.ts';
import { isRepeated } from './copies.ts';
import { Drawing, keyOf } from './drawing.ts';
import { Pipelines } from './graph-activities.ts';
import { drawFactories } from './graph-factories.ts';
import { drawLinks } from './graph-links.ts';
import { drawRuntimes } from './graph-runtimes.ts';
import { Project } from './project.ts';
import { askedRoots, scanFiles } from './scan.ts';

/** Everything that the asked files and folders declare, with what it refers to. Same input, same graph. */
export function graphOf(workspace: Workspace, paths?: readonly string[]): EstateGraph {
  const resources = resourcesOf(workspace, paths);
  const drawing = new Drawing();
  const pipelines = new Pipelines(drawing);
  for (const resource of resources) if (drawing.addResource(resource)) pipelines.addActivities(resource);
  for (const resource of resources) {
    pipelines.addLinks(resource);
    drawLinks(resource, drawing);
    drawRuntimes(resource, drawing);
  }
  drawFactories(resources, drawing);
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
  const asked = new Set(scan.asked);
  const shown = found.filter(
    (one) =>
      (!called.has(one.anchor.file.path) || isDeployed(one)) && !isRepeated(one.anchor.file.path, asked),
  );
  return shown.sort((a, b) => order(keyOf(a), keyOf(b)));
}

function isDeployed(resource: Resource): boolean {
  return resource.template?.at('nested').is(true) !== undefined;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
