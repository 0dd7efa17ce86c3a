/** What the tests of the evaluator share: templates around the part that matters, and short words for what came out. */

import { Project } from '../../src/analysis/project.ts';
import { listResources, type PrintedResource } from '../../src/analysis/resources.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { printJson } from '../../src/evaluate/print.ts';
import type { Graph } from '../../src/graph/build.ts';
import type { Notice } from '../../src/model/report.ts';
import type { Origin, Value } from '../../src/model/value.ts';
import { memoryWorkspace } from '../../src/testing/run-example.ts';
import type { Place } from '../../src/text/source-file.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const PARAMETERS = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';

/** The text of a template with these members besides schema, version and resources. */
export function template(members: object): string {
  const { resources: list = [], ...rest } = members as { resources?: unknown };
  return JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', ...rest, resources: list }, null, 2);
}

/** The text of a parameter file that gives these values. */
export function parameterFile(values: Readonly<Record<string, unknown>>): string {
  const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  return JSON.stringify({ $schema: PARAMETERS, contentVersion: '1.0.0.0', parameters }, null, 2);
}

/** A storage account with these members besides type, name and location. */
export function storage(members: object = {}): object {
  const type = 'Microsoft.Storage/storageAccounts';
  return { type, apiVersion: '2023-01-01', name: 'stledger', location: 'westeurope', ...members };
}

/** A nested deployment. */
export function nested(name: string, inner: object, properties: object = {}, members: object = {}): object {
  const { evaluation = 'outer', ...rest } = properties as { evaluation?: string };
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name,
    ...members,
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: evaluation },
      ...rest,
      template: { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [], ...inner },
    },
  };
}

/** A deployment of another file. */
export function linked(name: string, templateLink: object, parameters: object = {}): object {
  const properties = { mode: 'Incremental', templateLink, parameters };
  return { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name, properties };
}

export type Files = Readonly<Record<string, string>>;

export interface Settled {
  readonly graph: Graph;
  readonly notices: readonly Notice[];
  /** The value of an expression among the names of the outermost template. */
  value(expression: string): Value;
}

/** What `main.json` becomes. A template alone may be given by its members. */
export function settle(files: Files | object, parameters: readonly string[] = []): Settled {
  const all: Files = 'main.json' in files ? (files as Files) : { 'main.json': template(files) };
  const workspace = memoryWorkspace(Object.entries(all).map(([path, text]) => ({ path, text })));
  const options = { rules: [], inlineIgnores: false, parameters: [], onError: fail };
  const project = new Project(workspace, workspace.files(), options);
  const units = project.sources.get('main.json')?.parsed.units ?? [];
  const sets = parameters.flatMap((path) => project.pairing.read(path));
  const { estate, graph, notices } = project.evaluate(units, sets);
  const [deployment] = estate.deployments;
  if (!deployment) throw new Error('main.json is no template');
  return {
    graph,
    notices,
    value(expression) {
      const probe = settleProbe(expression);
      return evaluate(probe, deployment.scope);
    },
  };
}

function fail(error: unknown): never {
  throw error;
}

/** The expression of a template's only variable. */
function settleProbe(expression: string) {
  const workspace = memoryWorkspace([
    { path: 'probe.json', text: template({ variables: { probe: expression } }) },
  ]);
  const project = new Project(workspace, [], {
    rules: [],
    inlineIgnores: false,
    parameters: [],
    onError: fail,
  });
  const variable = project.sources.get('probe.json')?.parsed.units[0]?.variables.get('probe');
  if (!variable) throw new Error('the probe cannot be read');
  return variable.value;
}

/** The value of an expression in a template with these members. */
export function valueFrom(expression: string, members: object = {}): Value {
  return settle(members).value(expression);
}

/** The same as template JSON. */
export function printedValue(expression: string, members: object = {}): unknown {
  return printJson(valueFrom(expression, members));
}

/** The possible values of an undecided one, printed. */
export function optionsOf(value: Value): unknown {
  return value.kind === 'oneOf' ? value.options.map(printJson) : `no choice but ${value.kind}`;
}

/** Why a value is not known: its reason's code. */
export function reasonOf(value: Value): string {
  return value.kind === 'unknown' ? value.because.code : `not unknown but ${value.kind}`;
}

/** What `forearm resources main.json` prints. */
export function resources(
  files: Files | object,
  parameters: readonly string[] = [],
): readonly PrintedResource[] {
  const all: Files = 'main.json' in files ? (files as Files) : { 'main.json': template(files) };
  const workspace = memoryWorkspace(Object.entries(all).map(([path, text]) => ({ path, text })));
  const list = listResources(workspace, 'main.json', parameters);
  if (!list) throw new Error('main.json is no template');
  return list.resources;
}

/** Names of the resources that a template becomes. */
export function names(files: Files | object, parameters: readonly string[] = []): readonly unknown[] {
  return resources(files, parameters).map((resource) => resource.name);
}

/** `properties` of a storage account with these properties in a template with these members. */
export function properties(written: object, members: object = {}): unknown {
  return resources({ ...members, resources: [storage({ properties: written })] })[0]?.properties;
}

/** What is written at a place. */
export function textAt({ file, start, end }: Place): string {
  return file.text.slice(start, end);
}

/** A value's way, from where it is used to where it is written: `hop name: text`. */
export function way({ origin }: Value): readonly string[] {
  const hops: string[] = [];
  for (let at: Origin | undefined = origin; at; at = at.from)
    hops.push(`${[at.how, at.name].filter((word) => word).join(' ')}: ${textAt(at.place)}`);
  return hops;
}
