/** What pictures ask of resources: what kind they are, what a link to them is called, and whom their texts name. */
import { hash64 } from '../check/fingerprint.ts';
import { printText } from '../evaluate/print.ts';
import type { ResourceKey } from '../evaluate/resource-id.ts';
import { subjectOf } from '../graph/subject.ts';
import type { Property, Resource } from '../model/resource.ts';
import { resourcesNamedIn } from './hosts.ts';

/** Where activities hold others. */
export const LISTS = ['activities', 'ifTrueActivities', 'ifFalseActivities', 'defaultActivities'];
const DEEPEST = 30;
const PIPELINE = /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)\/pipelines$/i;

/** What a link to a resource of this kind (last segment of its type) is called. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['linkedservices', 'connects by'],
  ['datasets', 'uses'],
  ['dataflows', 'transforms by'],
  ['pipelines', 'runs'],
  ['notebooks', 'runs'],
  ['sqlscripts', 'runs'],
  ['kqlscripts', 'runs'],
  ['sparkjobdefinitions', 'runs'],
  ['integrationruntimes', 'runs on'],
  ['credentials', 'signs in with'],
  ['managedvirtualnetworks', 'lies in'],
  ['triggers', 'waits for'],
]);

/** True for a pipeline of a factory or workspace. */
export function isPipeline({ type }: Resource): boolean {
  return PIPELINE.test(type);
}

/** Artefacts of a factory or workspace, and these themselves. */
export function isFactoryPart({ type }: Pick<Resource, 'type'>): boolean {
  return /^microsoft\.(?:datafactory|synapse)\//i.test(type);
}

/** What a link to a resource is called. */
export function labelOf(target: Resource): string {
  if (/\/linkedservices$/i.test(target.type) && target.at('properties.type').is('AzureKeyVault'))
    return 'takes secrets from';
  return LABELS.get(lastOf(target.type)) ?? 'refers to';
}

/** The last segment of a type or name, in lower case. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** The names of the parameters that an object hands over; their values may be secrets. */
function namesIn(holder: Property): readonly string[] {
  return holder.value.kind === 'object'
    ? holder
        .at('parameters')
        .entries()
        .map(({ key }) => key)
    : [];
}

/** Keys `type|name` of the Azure resources that the texts below a property name; unknown parts as far as they can be told apart. */
export function resourcesIn(property: Property): readonly string[] {
  return [...property.strings()].flatMap(({ text, value }) => {
    const { file } = value.origin.place;
    const printed = text === undefined && value.kind === 'unknown' ? printText(value) : '';
    return resourcesNamedIn(text ?? withoutExpressions(printed, file.path));
  });
}

/** The resources whose running state the values below a property are read from, as a whole or in a part. */
export function subjectsIn(property: Property, depth = 0): readonly ResourceKey[] {
  const { value } = property;
  if (value.kind === 'unknown')
    return [value, ...(value.parts ?? [])].flatMap((part) => subjectOf(part)?.key ?? []);
  if (depth > DEEPEST || (value.kind !== 'object' && value.kind !== 'array')) return [];
  return [...property.entries(), ...property.items()].flatMap((one) => subjectsIn(one, depth + 1));
}

/** A text in which every `[expression]` is a word of its own, the same wherever the same expression stands in the file. */
export function withoutExpressions(text: string, file: string): string {
  let result = '';
  let from = 0;
  for (let depth = 0, at = 0; at < text.length; at++) {
    if (text[at] === '[' && depth++ === 0) {
      result += text.slice(from, at);
      from = at;
    } else if (text[at] === ']' && depth > 0 && --depth === 0) {
      result += `x${hash64(`${file}${text.slice(from, at)}`.toLowerCase())}`;
      from = at + 1;
    }
  }
  return result + text.slice(from);
}

/**
 * `datasets|ds_orders` of every reference in an artefact or an activity itself, not in the activities inside of it, with the names of
 * the parameters that are handed over: beside the reference to a pipeline, inside of others.
 */
export function referencesIn(
  at: Property,
  depth: number,
  beside: readonly string[] = [],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (depth > DEEPEST) return found;
  const name = at.value.kind === 'object' ? at.at('referenceName').text : undefined;
  const kind =
    at.value.kind === 'object'
      ? at
          .at('type')
          .text?.toLowerCase()
          .replace(/reference$/, 's')
      : undefined;
  if (name !== undefined && kind !== undefined)
    found.set(`${kind}|${name.toLowerCase()}`, [...namesIn(at), ...(/^pipelines$/.test(kind) ? beside : [])]);
  const inner = at.entries().filter(({ key }) => !LISTS.includes(key) && key !== 'cases');
  const given = name === undefined ? namesIn(at) : [];
  for (const one of [...inner, ...at.items()])
    for (const [key, names] of referencesIn(one, depth + 1, given))
      found.set(key, [...new Set([...(found.get(key) ?? []), ...names])]);
  return found;
}
