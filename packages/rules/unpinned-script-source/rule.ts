/** Code that is fetched from where it can change without anybody here noticing. */
import { defineRule, type Property, type ReportFunction, type Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { SCRIPTED_TYPES, scriptsOf } from '../shared/scripts.ts';
import { propertiesAt } from '../shared/typed-secrets.ts';
import { clearLibraries, openLibraries } from './libraries.ts';
import { openInstall } from './packages.ts';
import { places } from './places.ts';
import { isClearSource, isPipedToShell, movingSource } from './sources.ts';

const POOLS = 'Microsoft.Synapse/workspaces/bigDataPools';
/** Jobs on data: here packages are part of the job. Machines are made once. */
const JOBS = /^microsoft\.(?:datafactory|synapse|batch)\//i;
const IN_CLEAR = 'Code is fetched over http://, where everybody on the way can change it.';
const WHY =
  'Whoever takes over the source runs code with the rights of your jobs, at the next run and unseen. Name a version or a commit, or keep a copy of your own.';

export default defineRule({
  id: 'unpinned-script-source',
  title: 'Code is run from a source that can change',
  severity: 'low',
  appliesTo: [
    ...new Set([...PIPELINE_TYPES, ...SCRIPTED_TYPES, ...places.flatMap(({ types }) => types), POOLS]),
  ],
  controls: ['E5', 'E6'],
  references: [
    'MCSB DS-2',
    'CWE-494',
    { title: 'Threats to the software supply chain', url: 'https://slsa.dev/spec/v1.0/threats-overview' },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(mayFetch)) return;
    const told = new Set<string>();
    const say = (at: Property, message: string, severity: 'low' | 'medium' = 'low') => {
      if (told.has(at.path)) return;
      told.add(at.path);
      report(at, message, { atUse: true, severity });
    };
    inPlaces(resource, say);
    const open = openSetup(resource);
    if (open)
      say(
        open,
        `The setup script is fetched without a token, so from a container that is open to everybody, or soon is. ${WHY}`,
      );
    inScripts(resource, say);
    for (const { at, name } of openLibraries(resource))
      say(at, `The library ${name} is installed without a version. ${WHY}`);
    for (const at of clearLibraries(resource)) say(at, `${IN_CLEAR} ${WHY}`, 'medium');
  },
});

const mayFetch = (text: string): boolean => /https?:\/\/|pip|pypi|maven|cran|requirements/i.test(text);

type Say = (at: Property, message: string, severity?: 'low' | 'medium') => ReturnType<ReportFunction>;

/** Properties whose value is the address of code. */
function inPlaces(resource: Resource, say: Say): void {
  const own = places.filter(({ types }) => types.some((type) => resource.isType(type)));
  for (const at of own.flatMap(({ paths }) => paths.flatMap((path) => propertiesAt(resource, path))))
    for (const text of at.strings()) {
      const what = movingSource(text.parts.join('?'), true);
      if (isClearSource(text.parts[0] ?? '')) say(text, `${IN_CLEAR} ${WHY}`, 'medium');
      else if (what) say(text, `Code is fetched from ${what}. ${WHY}`);
    }
}

/** Without any of this a text fetches nothing. */
const FETCHES = /https?:|\bpip|curl|wget|iex|Expression|installPyPI/i;

const SETUP = 'properties.typeProperties.ssisProperties.customSetupScriptProperties';

/** The container of an Azure-SSIS runtime's setup, when neither a token beside it nor a signature in it opens it. */
function openSetup(resource: Resource): Property | undefined {
  const container = resource.at(`${SETUP}.blobContainerUri`);
  const isBare = container.text !== undefined && /^https:\/\/[^?]+$/i.test(container.text);
  return isBare && resource.at(`${SETUP}.sasToken`).absent ? container : undefined;
}

/** Commands and scripts that fetch code themselves. */
function inScripts(resource: Resource, say: Say): void {
  if (!SCRIPTED_TYPES.some((type) => resource.isType(type))) return;
  for (const { at, text } of scriptsOf(resource)) {
    if (!FETCHES.test(text)) continue;
    const what = movingSource(text);
    const open = JOBS.test(resource.type) ? openInstall(text) : undefined;
    if (what) say(at, `Code is fetched from ${what}. ${WHY}`);
    else if (isPipedToShell(text)) say(at, `What is fetched is run at once, with no look at it. ${WHY}`);
    else if (open !== undefined) say(at, `The package '${open}' is installed without a version. ${WHY}`);
  }
}
