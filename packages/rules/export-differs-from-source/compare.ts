/** Compares an exported template with the same factory's artefacts in Git, as far as it matters who gets what. */
import type { Property, Resource } from '@forearm/core';
import { SERVICE_TYPES } from '../shared/factory/services.ts';
import { stepsOf } from '../shared/factory/steps.ts';

/** A difference, placed in the export. */
export interface Difference {
  readonly at: Property | Resource;
  /** Names it within a sentence: `the linked service 'x' is only here`. */
  readonly words: string;
}

/** Artefacts that open, hold or move something, by the end of their type, with what people call them. */
const WEIGHTY: Readonly<Record<string, string>> = {
  linkedServices: 'linked service',
  pipelines: 'pipeline',
  credentials: 'credential',
  integrationRuntimes: 'integration runtime',
};
/** Settings of linked services that decide how safe they are, below `typeProperties`. */
const SWITCHES = [
  'authenticationType',
  'enableServerCertificateValidation',
  'encrypt',
  'enableSsl',
  'skipHostKeyValidation',
  'trustServerCertificate',
  'useEncryptedEndpoints',
];
/** Properties of linked services that say where data and credentials go. */
const ADDRESSES = [
  'url',
  'server',
  'host',
  'domain',
  'baseUrl',
  'endpoint',
  'functionAppUrl',
  'serviceEndpoint',
];
/** Less than this share in common, and they are two factories, or times too far apart to be compared. */
const ENOUGH = 0.5;

/** The differences in the order of kinds; none when the two have too little in common. */
export function differences(template: Resource, inGit: readonly Resource[]): readonly Difference[] {
  const here = artefacts((type) => template.others(type));
  const there = new Map(artefactsAmong(inGit).map((one) => [one.key, one.resource]));
  const shared = here.filter(({ key }) => there.has(key));
  if (shared.length < here.length * ENOUGH) return [];
  return here.flatMap(({ key, noun, own, resource }): readonly Difference[] => {
    const kept = there.get(key);
    if (!kept) return [{ at: resource, words: `the ${noun} '${own}' is only here` }];
    if (noun === 'pipeline') return [...shownHere(resource, kept, own), ...calledHere(resource, kept, own)];
    return noun === 'linked service' ? switchedHere(resource, kept, own) : [];
  });
}

interface Artefact {
  readonly key: string;
  readonly noun: string;
  readonly own: string;
  readonly resource: Resource;
}

function artefacts(ofType: (type: string) => readonly Resource[]): readonly Artefact[] {
  return Object.entries(WEIGHTY).flatMap(([kind, noun]) =>
    SERVICE_TYPES.flatMap((service) => ofType(`${service}/${kind}`)).flatMap((resource) => {
      const own = ownName(resource.name);
      return own === '' ? [] : [{ key: `${kind}/${own}`.toLowerCase(), noun, own, resource }];
    }),
  );
}

function artefactsAmong(resources: readonly Resource[]): readonly Artefact[] {
  return artefacts((type) => resources.filter((resource) => resource.isType(type)));
}

/** The last segment, without what closes an expression; empty when that is not known. */
function ownName(name: string): string {
  const own = name.slice(name.lastIndexOf('/') + 1).replace(/(?<!['")\]}])['")\]}]+$/, '');
  return /[[({]/.test(own) ? '' : own;
}

/** Activities that keep a value out of the run history in Git, and show it here. */
function shownHere(here: Resource, there: Resource, pipeline: string): readonly Difference[] {
  const steps = new Map(stepsOf(there).map((step) => [step.name, step]));
  return stepsOf(here).flatMap(({ at, name }) => {
    const kept = steps.get(name);
    const shown = ['secureInput', 'secureOutput'].find(
      (key) => kept?.at.at(`policy.${key}`).is(true) && isOff(at.at(`policy.${key}`)),
    );
    const policy = at.at(`policy.${shown}`);
    return shown ? [{ at: policy, words: `'${name}' in '${pipeline}' has ${shown} only in Git` }] : [];
  });
}

/** Activities that call another address than in Git. */
function calledHere(here: Resource, there: Resource, pipeline: string): readonly Difference[] {
  const steps = new Map(stepsOf(there).map((step) => [step.name, step]));
  return stepsOf(here).flatMap(({ at, name }) => {
    const url = at.at('typeProperties.url');
    const kept = steps.get(name)?.at.at('typeProperties.url');
    const differs = kept?.text !== undefined && url.text !== undefined && url.text !== kept.text;
    if (!differs || !isWrittenHere(url)) return [];
    return [{ at: url, words: `'${name}' in '${pipeline}' calls another address` }];
  });
}

/** Other environments have other addresses: they give them as parameters. */
function isWrittenHere({ value }: Property): boolean {
  return value.origin.from === undefined;
}

function isOff(property: Property): boolean {
  return (property.is(false) ?? property.isAbsent()) !== undefined;
}

function switchedHere(here: Resource, there: Resource, name: string): readonly Difference[] {
  return ['type', ...[...SWITCHES, ...ADDRESSES].map((key) => `typeProperties.${key}`)].flatMap((path) => {
    const at = here.at(`properties.${path}`);
    const [a, b] = [at.scalar, there.at(`properties.${path}`).scalar];
    const differs = a !== undefined && b !== undefined && String(a).toLowerCase() !== String(b).toLowerCase();
    if (differs && ADDRESSES.some((key) => path.endsWith(`.${key}`)) && !isWrittenHere(at)) return [];
    return differs ? [{ at, words: `'${name}' has another ${path.replace('typeProperties.', '')}` }] : [];
  });
}
