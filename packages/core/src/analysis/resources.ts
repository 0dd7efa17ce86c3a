/** What a file becomes: its resources after evaluation, as `forearm resources` prints them. */
import { extensionVersion } from '../evaluate/identity.ts';
import type { Instance } from '../evaluate/instance.ts';
import { type Printed, printJson, printText } from '../evaluate/print.ts';
import { officialId, officialType } from '../facts/resource-types.ts';
import type { Notice } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import type { Workspace } from '../model/workspace.ts';
import { Project } from './project.ts';

/** A resource after evaluation; unknown values are `[expression]`. */
export type PrintedResource = { readonly [key: string]: Printed };

export interface ResourceList {
  readonly resources: readonly PrintedResource[];
  readonly notices: readonly Notice[];
}

/** Members of a resource that say how it is deployed and not what it is. */
const LEFT_OUT = new Set([
  'name',
  'type',
  'apiversion',
  'location',
  'condition',
  'copy',
  'dependson',
  'scope',
  'comments',
  'existing',
  'extension',
  'import',
  'resources',
  'metadata',
]);

/** The resources of one file with the given parameter files; undefined when it declares none and is no template. */
export function listResources(
  workspace: Workspace,
  path: string,
  parameterFiles: readonly string[] = [],
): ResourceList | undefined {
  const options = { rules: [], inlineIgnores: false, parameters: parameterFiles, onError: () => {} };
  const project = new Project(workspace, workspace.files(), options);
  const source = project.sources.get(path);
  const units = source?.parsed.units ?? [];
  if (!source || units.length === 0) return undefined;
  const sets = parameterFiles.flatMap((file) => project.pairing.read(file));
  return listUnits(project, units, sets, source.parsed.notices);
}

function listUnits(
  project: Project,
  units: readonly Unit[],
  sets: Parameters<Project['evaluate']>[1],
  before: readonly Notice[],
): ResourceList {
  const { estate, notices } = project.evaluate(units, sets);
  const real = estate.instances.filter((instance) => !instance.existing && instance.child === undefined);
  const printed = real.map(printInstance).map((resource) => [sortKey(resource), resource] as const);
  printed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { resources: printed.map(([, resource]) => resource), notices: [...before, ...notices] };
}

function sortKey(resource: PrintedResource): string {
  return `${resource.type}\u0000${JSON.stringify(resource.name)}\u0000${JSON.stringify(resource)}`.toLowerCase();
}

function printInstance(instance: Instance): PrintedResource {
  const { apiVersion, body, condition } = instance;
  const version = extensionVersion(instance);
  if (version !== undefined) return printExtension(instance, version);
  const result: Record<string, Printed> = { type: officialType(instance.type) };
  if (apiVersion) result.apiVersion = printJson(apiVersion);
  if (instance.declaration.name.kind !== 'broken') result.name = printJson(instance.name);
  const scope = scopeOf(scopeOwner(instance));
  if (scope !== undefined) result.scope = scope;
  if (condition) result.condition = printJson(condition);
  const location = body.properties.get('location')?.value;
  if (location) result.location = printJson(location);
  for (const [key, property] of body.properties)
    if (!LEFT_OUT.has(key)) result[property.key] = printJson(property.value);
  return result;
}

/** A resource of an extension has nothing but a type and properties. */
function printExtension({ body, condition, type }: Instance, version: string): PrintedResource {
  const properties: Record<string, Printed> = {};
  for (const [key, { key: name, value }] of body.properties) {
    const isType = key === 'type' && value.kind === 'literal' && type.endsWith(String(value.value));
    if (!isType) properties[name] = printJson(value);
  }
  const printed: Record<string, Printed> = { type: `${type}@${version}`, properties };
  return condition ? { ...printed, condition: printJson(condition) } : printed;
}

/** A child is in the scope of its parent. */
function scopeOwner(instance: Instance): Instance {
  return instance.declaration.scope || !instance.parent ? instance : scopeOwner(instance.parent);
}

/** The scope as its id without what comes before the provider, however it was written: `Microsoft.KeyVault/vaults/kv`. */
function scopeOf({ declaration, deployment, scopeValue }: Instance): Printed | undefined {
  if (!scopeValue) return undefined;
  const { scope } = declaration;
  if (scope?.kind === 'call' && scope.args.length === 0) {
    if (scope.name.toLowerCase() === deployment.targetScope.toLowerCase()) return undefined;
    if (scope.name.toLowerCase() === 'tenant') return '/';
  }
  const id = scopeValue.kind === 'object' ? scopeValue.properties.get('id')?.value : scopeValue;
  const text = printText(id ?? scopeValue);
  return officialId(text.replace(/^.*\/providers\//i, ''));
}
