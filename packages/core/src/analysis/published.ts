/** Finds what an exported template was made from: the factory or workspace in the same repository whose artefacts it holds. */
import type { Unit } from '../model/unit.ts';
import { type FactoryRoot, factoryOf, factoryRoots, inRoot, rootOf } from '../parse/adf/index.ts';
import type { Sources } from './sources.ts';

/** The whole export of a factory or workspace; linked and partial templates repeat it. */
const EXPORT = /(?:^|\/)(?:(ARMTemplateForFactory)|TemplateForWorkspace)\.json$/i;
/** Folders of what is compared, and of what says whose it is: other files are not read again. */
const READ =
  /(?:^|\/)(?:pipelines?|linkedservices?|credentials?|integrationruntimes?|factory|notebooks?)\/.*\.json$/i;
/** Folders that a factory's Git has and an export has not. */
const IN_GIT = /(?:^|\/)(?:pipelines?|linkedservices?)\/[^/]+\.json$/i;

/**
 * The units of the factory whose export lies at a path: the one of the same name, else the only one, if there is one
 * export only. Empty for other files, and when it is not certain.
 */
export function sourceUnits(path: string, paths: readonly string[], sources: Sources): readonly Unit[] {
  const match = EXPORT.exec(path);
  if (!match) return [];
  const service = match[1] ? 'microsoft.datafactory' : 'microsoft.synapse';
  const artefacts = paths.filter((one) => READ.test(one) && sources.get(one)?.language?.name === 'adf');
  const roots = factoryRoots(artefacts);
  const candidates = roots
    .map((root) => ({ root, own: artefacts.filter((one) => rootOf(one, roots) === root) }))
    .filter(({ own }) => own.some((one) => IN_GIT.test(one)))
    .map(({ own, root }) => unitsOf(root, own, sources))
    .filter((units) => units.some((unit) => serviceOf(unit) === service));
  const names = namesOf(path, sources);
  const named = candidates.filter((units) => units.some((unit) => names.has(declaredName(unit))));
  if (named.length > 0) return named.length === 1 ? (named[0] as readonly Unit[]) : [];
  const exports = paths.filter((one) => EXPORT.test(one));
  const isOnly = candidates.length === 1 && exports.length === 1;
  const units = candidates[0] ?? [];
  return isOnly && !units.some((unit) => declaredName(unit) !== '') ? units : [];
}

function unitsOf(root: FactoryRoot, own: readonly string[], sources: Sources): readonly Unit[] {
  const units = own
    .flatMap((path) => sources.get(path)?.parsed.units ?? [])
    .map((unit) => inRoot(unit, root));
  if (units.length === 0) return [];
  const factory = factoryOf(root, units);
  return units.includes(factory) ? units : [factory, ...units];
}

/** What the export says its factory is called: by its parameter, and by the folder that Studio writes it to. */
function namesOf(path: string, sources: Sources): ReadonlySet<string> {
  const names = new Set<string>();
  const folder = path.split('/').at(-2);
  if (folder) names.add(folder.toLowerCase());
  for (const unit of sources.get(path)?.parsed.units ?? [])
    for (const key of ['factoryname', 'workspacename']) {
      const value = unit.parameters.get(key)?.defaultValue;
      if (value?.kind === 'literal' && typeof value.value === 'string') names.add(value.value.toLowerCase());
    }
  names.delete('');
  return names;
}

/** The provider of an artefact; empty for the factory or workspace itself. */
function serviceOf({ resources }: Unit): string {
  const [type] = resources.map((one) =>
    one.type.kind === 'literal' ? String(one.type.value).split('/') : [],
  );
  return type && type.length > 2 ? (type[0] as string).toLowerCase() : '';
}

/** The name that a factory's own file gives it, in lower case; empty for other units, and for factories without a file. */
function declaredName({ resources }: Unit): string {
  const own = resources.find(
    ({ existing, type }) =>
      !existing && type.kind === 'literal' && String(type.value).split('/').length === 2,
  );
  return own?.name.kind === 'literal' ? String(own.name.value).toLowerCase() : '';
}
