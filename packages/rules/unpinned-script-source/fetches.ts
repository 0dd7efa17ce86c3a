/** Everything in a resource that fetches code from where it can change. */
import type { Property, Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { SCRIPTED_TYPES, scriptsOf } from '../shared/scripts.ts';
import { propertiesAt } from '../shared/typed-secrets.ts';
import { clearLibraries, openLibraries } from './libraries.ts';
import { openInstall } from './packages.ts';
import { places } from './places.ts';
import { isClearSource, isPipedToShell, movingSource } from './sources.ts';

/** A place that fetches code. */
export interface Fetch {
  readonly at: Property;
  /** What is wrong with it, as a sentence. */
  readonly what: string;
  /** Anybody on the way can change what arrives. */
  readonly clear?: true;
}

/** Without any of this in its files a resource fetches nothing. */
export const mayFetch = (text: string): boolean => /https?:\/\/|pip|pypi|maven|cran|requirements/i.test(text);

/** Without any of this a text fetches nothing. */
const FETCHES = /https?:|\bpip|curl|wget|iex|Expression|installPyPI/i;
/** Jobs on data: here packages are part of the job. Machines are made once. */
const JOBS = /^microsoft\.(?:datafactory|synapse|batch)\//i;
const SETUP = 'properties.typeProperties.ssisProperties.customSetupScriptProperties';

/** In the order in which they count: of several at one place only the first is told. */
export function fetchesOf(resource: Resource): readonly Fetch[] {
  const libraries = openLibraries(resource);
  return [
    ...inPlaces(resource),
    ...openSetup(resource),
    ...inScripts(resource),
    ...libraries.map(({ at, name }) => ({ at, what: `The library ${name} is installed without a version.` })),
    ...clearLibraries(resource).map(inClear),
  ];
}

function inClear(at: Property): Fetch {
  const what = 'Code is fetched over http://, where everybody on the way can change it.';
  return { at, what, clear: true };
}

/** Properties whose value is the address of code. */
function inPlaces(resource: Resource): readonly Fetch[] {
  return places
    .filter(({ types }) => resource.isType(...types))
    .flatMap(({ paths }) => paths.flatMap((path) => propertiesAt(resource, path)))
    .flatMap((at) => [...at.strings()])
    .flatMap((at) => {
      if (isClearSource(at.parts[0] ?? '')) return [inClear(at)];
      const what = movingSource(at.parts.join('?'), true);
      return what ? [{ at, what: `Code is fetched from ${what}.` }] : [];
    });
}

/** The container of an Azure-SSIS runtime's setup, when neither a token beside it nor a signature in it opens it. */
function openSetup(resource: Resource): readonly Fetch[] {
  const at = resource.at(`${SETUP}.blobContainerUri`);
  const isBare = at.text !== undefined && /^https:\/\/[^?]+$/i.test(at.text);
  if (!isBare || !resource.at(`${SETUP}.sasToken`).absent) return [];
  const what =
    'The setup script is fetched without a token, so from a container that is open to everybody, or soon is.';
  return [{ at, what }];
}

/** Pipelines show what they run: nothing of it is encoded. */
const mayRunFetch = (text: string): boolean =>
  /https?:|\bpip[\d.]{0,5}\b|curl|wget|\biex\b|Invoke-Expression|installPyPI/i.test(text);

/** Commands and scripts that fetch code themselves. */
function inScripts(resource: Resource): readonly Fetch[] {
  if (!resource.isType(...SCRIPTED_TYPES)) return [];
  if (resource.isType(...PIPELINE_TYPES) && !resource.sourceMay(mayRunFetch)) return [];
  return scriptsOf(resource).flatMap(({ at, text }) => {
    const what = FETCHES.test(text) ? wrongWith(text, resource) : undefined;
    return what === undefined ? [] : [{ at, what }];
  });
}

function wrongWith(script: string, resource: Resource): string | undefined {
  const what = movingSource(script);
  if (what) return `Code is fetched from ${what}.`;
  if (isPipedToShell(script)) return 'What is fetched is run at once, with no look at it.';
  const open = JOBS.test(resource.type) ? openInstall(script) : undefined;
  return open === undefined ? undefined : `The package '${open}' is installed without a version.`;
}
