/** Self-hosted integration runtimes in pictures: the machines that they run on, and who else holds their keys. */
import { printText } from '../evaluate/print.ts';
import { keyOfId, type ResourceKey } from '../evaluate/resource-id.ts';
import type { Property, Resource } from '../model/resource.ts';
import type { Drawing } from './drawing.ts';
import { isFactoryPart, lastOf, subjectsIn } from './graph-parts.ts';

const DEEPEST = 30;
const RUNTIME = /\/integrationruntimes$/i;
const MACHINE = /^microsoft\.(?:compute\/virtualmachine|hybridcompute\/machines|azurestackhci\/)/i;
/** What installs a node: Microsoft's scripts and programs. */
const INSTALLS =
  /gatewayInstall|InstallGatewayOnLocalMachine|IntegrationRuntime_[\d.]+|dmgcmd|DIAHostService/i;

/** Draws from a resource that holds a runtime's key, or installs a runtime, to that runtime. */
export function drawRuntimes(resource: Resource, drawing: Drawing): void {
  if (isFactoryPart(resource) || !mayConcern(resource)) return;
  const owner = ownerOf(resource);
  const machine = MACHINE.test(owner.type);
  const keyed = runtimesKeyedIn(resource, drawing);
  const installed = keyed.length === 0 && machine ? installedBy(resource, drawing) : [];
  for (const runtime of new Set([...keyed, ...installed]))
    drawing.addEdge(drawing.idOf(owner), runtime, machine ? 'hosts' : 'holds the key of');
}

/** A quick look at the files: few have to do with runtimes. */
function mayConcern(resource: Resource): boolean {
  return resource.sourceMay(speaksOfRuntimes);
}

function speaksOfRuntimes(text: string): boolean {
  return /listAuthKeys/i.test(text) || INSTALLS.test(text);
}

/** An extension does its work on its machine. */
function ownerOf(resource: Resource): Resource {
  const isExtension = /\/(?:extensions|runcommands)$/i.test(resource.type);
  return isExtension && resource.parent ? resource.parent : resource;
}

/** The runtimes whose keys a resource's values are made of: `listAuthKeys(<id>)`, `runtime.listAuthKeys()`. */
function runtimesKeyedIn(resource: Resource, drawing: Drawing): readonly string[] {
  const subjects = subjectsIn(resource.at('')).filter(({ type }) => RUNTIME.test(type));
  const called = unknownsIn(resource.at(''), 0).flatMap((one) => one.calls('listAuthKeys'));
  const ids = called.flatMap(([id]) => (id ? (keyOfId(id.text ?? printText(id.value)) ?? []) : []));
  return [...subjects, ...ids.filter(({ type }) => RUNTIME.test(type))].flatMap(
    (key) => runtimeOf(key, resource, drawing) ?? [],
  );
}

function unknownsIn(property: Property, depth: number): readonly Property[] {
  if (property.value.kind === 'unknown') return [property];
  if (depth > DEEPEST || (property.value.kind !== 'object' && property.value.kind !== 'array')) return [];
  return [...property.entries(), ...property.items()].flatMap((one) => unknownsIn(one, depth + 1));
}

/** The declared runtime, else one of that name whose factory is not said. */
function runtimeOf({ type, name }: ResourceKey, { anchor }: Resource, drawing: Drawing): string | undefined {
  const declared = drawing.named(`${type}|${name}`, anchor.file.path);
  return declared ?? runtimesIn(drawing).find((one) => lastOf(one.name) === lastOf(name))?.id;
}

/** A script that installs a node does not say of which runtime: it is clear only where there is but one, or one is named. */
function installedBy(resource: Resource, drawing: Drawing): readonly string[] {
  const texts = [...resource.at('').strings()].flatMap(({ parts }) => parts.flatMap((part) => part ?? []));
  if (!texts.some((text) => INSTALLS.test(text))) return [];
  const all = runtimesIn(drawing);
  const said = all.filter(({ name }) => texts.some((text) => text.toLowerCase().includes(lastOf(name))));
  return (said.length > 0 ? said : all.length === 1 ? all : []).map(({ id }) => id);
}

function runtimesIn({ nodes }: Drawing): Drawing['nodes'] {
  return nodes.filter(({ type, kind }) => RUNTIME.test(type) && /^SelfHosted$/i.test(kind));
}
