/** What in a git folder is an artefact: judged by the shape of the JSON, with the folder's name as a hint. */
import type { SourceFile } from '../../text/source-file.ts';
import {
  type JsonObject,
  type JsonString,
  memberOf,
  objectOf,
  property,
  readJson,
  textOf,
} from '../json/index.ts';
import { KINDS, type Kind, kindOfFolder, kindOfType, type Service } from './kinds.ts';

export interface Artefact {
  readonly kind: Kind;
  /** What the file says of itself; undefined when factories and workspaces write it alike. */
  readonly service: Service | 'v1' | undefined;
  readonly root: JsonObject;
  /** Its `properties`: for a bare file the root itself; undefined for a stub. */
  readonly properties: JsonObject | undefined;
  /** The file holds only what stands in `properties` elsewhere, as the command line tools take it. */
  readonly bare: boolean;
  readonly name: JsonString | undefined;
}

/** The members of an artefact; other files with a name and `properties` (build definitions) have more. */
const MEMBERS = new Set(['name', 'type', 'location', 'identity', 'id', 'etag', 'tags', 'properties']);

/** What V1 artefacts have and V2 ones have not. */
const V1_PROPERTIES = ['hubName', 'availability', 'external', 'published', 'isPaused'];
const V1_SCHEMA =
  /datafactories\.schema\.management|Microsoft\.DataFactory\.(LinkedService|Table|Dataset|Pipeline)/i;
const V1_TYPE = /^Microsoft\.DataFactory\/dataFactories\//i;

const TEMPLATE = /"\$schema"\s*:\s*"[^"]*deployment(Template|Parameters)\.json/i;
const TRACES =
  /"(activities|typeProperties|linkedServiceName|privateLinkResourceId|SourceConnectionsInfo|EntityType|Ddls|landingZone|configMergeRule|targetBigDataPool|nbformat)"|Microsoft\.(DataFactory|Synapse)\/|"(SelfHosted|Managed)"/;
/** A template names its schema at the top; so far the text is searched for it. */
const HEAD = 4096;

/** False when a file is certainly no artefact, without reading its JSON. */
export function mayBeArtefact(path: string, text: string): boolean {
  if (!path.toLowerCase().endsWith('.json') || TEMPLATE.test(text.slice(0, HEAD))) return false;
  return folderKind(path) !== undefined || (text.includes('"properties"') && TRACES.test(text));
}

/** The artefact that a file holds; undefined when it is something else, wherever it lies. */
export function artefactOf(file: SourceFile): Artefact | undefined {
  const { root } = readJson(file);
  if (root?.kind !== 'object' || isTemplate(root)) return undefined;
  return explicit(root) ?? inFolder(root, file.path) ?? loose(root);
}

/** The last folder of a path, by which Studio sorts artefacts. */
function folderKind(path: string): Kind | undefined {
  return kindOfFolder(path.split('/').at(-2) ?? '');
}

function isTemplate(root: JsonObject): boolean {
  const schema = textOf(root, '$schema');
  if (schema !== undefined && !V1_SCHEMA.test(schema)) return true;
  return property(root, 'resources') !== undefined || property(root, 'contentVersion') !== undefined;
}

/** A file that says what it is by its `type`. One with an `apiVersion` is a resource cut out of a template. */
function explicit(root: JsonObject): Artefact | undefined {
  const type = textOf(root, 'type');
  const told = type === undefined ? undefined : kindOfType(type);
  if (told === undefined || property(root, 'apiVersion') !== undefined) return undefined;
  return artefact(root, told.kind, told.service);
}

function inFolder(root: JsonObject, path: string): Artefact | undefined {
  const kind = folderKind(path);
  if (kind === undefined || kind.common) return undefined;
  if (kind.folder === 'globalParameters') return isGlobalParameters(root) ? bare(root, kind) : undefined;
  if (nameOf(root) === undefined) return isBare(root) ? bare(root, kind) : undefined;
  const properties = objectOf(root, 'properties');
  const other = properties && told(properties);
  if (other === undefined) return hasOnlyMembers(root) ? artefact(root, kind) : undefined;
  // Migrated triggers lie next to their pipelines, which have no type of their own.
  return artefact(root, kind.folder === 'pipeline' ? other : kind);
}

/** A file anywhere: only what nothing but an artefact looks like. */
function loose(root: JsonObject): Artefact | undefined {
  const properties = objectOf(root, 'properties');
  if (properties === undefined || nameOf(root) === undefined || property(root, 'apiVersion') !== undefined)
    return undefined;
  const kind = told(properties);
  return kind && artefact(root, kind);
}

function told(properties: JsonObject): Kind | undefined {
  return KINDS.find((candidate) => tells(candidate, properties));
}

function tells(kind: Kind, properties: JsonObject): boolean {
  if (kind.telling?.some((name) => property(properties, name) !== undefined)) return true;
  const type = textOf(properties, 'type');
  return type !== undefined && kind.types?.test(type) === true;
}

function hasOnlyMembers(root: JsonObject): boolean {
  return root.properties.every(({ key }) => MEMBERS.has(key));
}

function isBare(root: JsonObject): boolean {
  return textOf(root, 'type') !== undefined && objectOf(root, 'typeProperties') !== undefined;
}

/** `{ "<name>": { "type": …, "value": … } }`, as Studio publishes global parameters. */
function isGlobalParameters(root: JsonObject): boolean {
  return root.properties.every(
    ({ value }) => textOf(value, 'type') !== undefined && property(value, 'value') !== undefined,
  );
}

function nameOf(root: JsonObject): JsonString | undefined {
  const name = memberOf(root, 'name');
  return name?.kind === 'string' ? name : undefined;
}

function bare(root: JsonObject, kind: Kind): Artefact {
  return { kind, service: kind.only, root, properties: root, bare: true, name: undefined };
}

function artefact(root: JsonObject, kind: Kind, service?: Service): Artefact {
  const properties = objectOf(root, 'properties');
  const tagged = isV1(root, properties) ? 'v1' : (service ?? kind.only);
  return { kind, service: tagged, root, properties, bare: false, name: nameOf(root) };
}

/** A file of the first Data Factory, which had other properties and other defaults. */
function isV1(root: JsonObject, properties: JsonObject | undefined): boolean {
  const said = textOf(root, '$schema') ?? textOf(root, 'type') ?? '';
  if (V1_SCHEMA.test(said) || V1_TYPE.test(said)) return true;
  return V1_PROPERTIES.some((name) => property(properties, name) !== undefined);
}
