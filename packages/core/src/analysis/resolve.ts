/** Finds the unit that a deployment names: linked templates and modules on disk, inside the workspace only. */
import type { UnitAnswer, UnitRequest } from '../evaluate/environment.ts';
import type { Unit } from '../model/unit.ts';
import { folderOf, join } from './paths.ts';
import type { Sources } from './sources.ts';

/** How many trailing segments of an address are tried as a path next to the template. */
const TRIED_SEGMENTS = 5;

/** Resolves a request; `called` is told the path of every unit that another one deploys. */
export function resolveUnit(
  request: UnitRequest,
  sources: Sources,
  called: (path: string) => void,
): UnitAnswer {
  const { from, kind, target } = request;
  if (kind === 'registry' || kind === 'templateSpec')
    return { because: 'it lies in a registry and no copy of it is in the workspace' };
  const folder = folderOf(from.file.path);
  const candidates = kind === 'uri' ? addressCandidates(folder, target) : [join(folder, target)];
  if (candidates.length === 1 && candidates[0] === undefined)
    return { because: 'its path leaves the workspace' };
  for (const path of candidates) {
    // An address that ends like the template's own name is another template of that name somewhere else.
    if (path === undefined || (kind === 'uri' && path === from.file.path)) continue;
    const unit = unitAt(path, sources);
    if (!unit) continue;
    if (path !== from.file.path) called(path);
    return { unit };
  }
  return { because: 'there is no such file in the workspace' };
}

function unitAt(path: string, sources: Sources): Unit | undefined {
  return sources.get(path)?.parsed.units[0];
}

/** `https://host/…/nested/x.json?sas` may be `nested/x.json` next to the template: the longest tail that exists wins. */
function addressCandidates(folder: string, target: string): readonly (string | undefined)[] {
  const path = target.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  const segments = path.split('/').filter((s) => s !== '');
  const tails: (string | undefined)[] = [];
  for (let n = Math.min(TRIED_SEGMENTS, segments.length); n > 0; n--)
    tails.push(join(folder, segments.slice(-n).join('/')));
  return tails.length > 0 ? tails : [undefined];
}
