/** Artefacts of a factory's git folder, written as a template: so that every example of one language is a test of the others. */
import type { ExampleFile } from '@forearm/core/testing';

/** Git folder to the segment of the ARM type. Artefacts of Synapse alone are no part of a factory's template. */
const SEGMENTS: Readonly<Record<string, string>> = {
  linkedservice: 'linkedservices',
  dataset: 'datasets',
  pipeline: 'pipelines',
  trigger: 'triggers',
  dataflow: 'dataflows',
  integrationruntime: 'integrationRuntimes',
  credential: 'credentials',
  managedvirtualnetwork: 'managedVirtualNetworks',
  managedprivateendpoint: 'managedPrivateEndpoints',
  adfcdc: 'adfcdcs',
};
const FACTORY = 'Microsoft.DataFactory/factories';
const VERSION = '2018-06-01';
const NAME = 'adf-translated';
const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

interface Artefact {
  readonly type: string;
  /** Below the factory: `ls_sales`, or `default/pe-sales`. */
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An artefact's file, read. */
export interface ReadFile {
  readonly path: string;
  readonly content: unknown;
}

/** The artefacts as one ARM template and as one Bicep file; undefined when a file is none, or none of a factory. */
export function translated(files: readonly ReadFile[]): { arm: ExampleFile; bicep: ExampleFile } | undefined {
  const artefacts = files.map(artefactOf);
  if (!artefacts.every((one) => one !== undefined)) return undefined;
  return { arm: armOf(artefacts), bicep: bicepOf(artefacts) };
}

function artefactOf({ path, content }: ReadFile): Artefact | undefined {
  // linkedService/x.json, or managedVirtualNetwork/default/managedPrivateEndpoint/x.json
  const steps = path.toLowerCase().split('/').slice(0, -1);
  const segments = steps.flatMap((step, i) => (i % 2 === 0 ? [SEGMENTS[step]] : []));
  if (segments.length === 0 || segments.includes(undefined) || !isObject(content)) return undefined;
  const { name, properties, type } = content;
  if (typeof name !== 'string' || !isObject(properties) || 'hubName' in properties) return undefined;
  if (typeof type === 'string' && !type.startsWith(FACTORY)) return undefined;
  const parents = steps.filter((_, i) => i % 2 === 1);
  return {
    type: [FACTORY, ...segments].join('/'),
    name: [...parents, name].join('/'),
    body: { properties },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function armOf(artefacts: readonly Artefact[]): ExampleFile {
  const factory = { type: FACTORY, apiVersion: VERSION, name: NAME, properties: {} };
  const resources = artefacts.map(({ type, name, body }) => ({
    type,
    apiVersion: VERSION,
    name: `${NAME}/${name}`,
    ...(escaped(body) as object),
  }));
  const template = { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [factory, ...resources] };
  return { path: 'main.json', text: JSON.stringify(template, null, 2) };
}

/** A text that begins with a bracket is no expression when there are two. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('[') ? `[${value}` : value;
  if (Array.isArray(value)) return value.map(escaped);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escaped(item)]));
}

function bicepOf(artefacts: readonly Artefact[]): ExampleFile {
  const factory = `resource factory '${FACTORY}@${VERSION}' = {\n  name: '${NAME}'\n  properties: {}\n}\n`;
  const resources = artefacts.map(
    ({ type, name, body }, i) =>
      `resource artefact${i} '${type}@${VERSION}' = ${bicepValue({ name: `${NAME}/${name}`, ...body }, '')}\n`,
  );
  return { path: 'main.bicep', text: [factory, ...resources].join('\n') };
}

/** A JSON value as Bicep. */
export function bicepValue(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((item) => `${inner}${bicepValue(item, inner)}\n`).join('')}${indent}]`;
  if (isObject(value)) {
    const lines = Object.entries(value).map(
      ([key, item]) => `${inner}${keyOf(key)}: ${bicepValue(item, inner)}\n`,
    );
    return `{\n${lines.join('')}${indent}}`;
  }
  if (typeof value === 'number' && !Number.isInteger(value)) return `json('${value}')`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

function keyOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : quoted(key);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '${': '\\${',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function quoted(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]|\$\{/g, (found) => ESCAPES[found] ?? found)}'`;
}
