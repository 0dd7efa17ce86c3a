/** Finds the unit that a deployment names: linked templates and modules inside the workspace, and restored registry modules. */
import { OUTSIDE, type UnitAnswer, type UnitRequest } from '../evaluate/environment.ts';
import type { Unit } from '../model/unit.ts';
import { addressOf } from './module-address.ts';
import { folderOf, join, nameOf } from './paths.ts';
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
  if (kind === 'registry' || kind === 'templateSpec') return restored(from, target, sources);
  const folder = folderOf(from.file.path);
  const candidates = kind === 'uri' ? addressCandidates(folder, target) : [join(folder, target)];
  if (candidates.length === 1 && candidates[0] === undefined) return OUTSIDE;
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

/** A registry module or template spec as the official tool has restored it. */
function restored(from: Unit, target: string, sources: Sources): UnitAnswer {
  const address = addressOf(target, sources.configs.of(from.file.path));
  if ('because' in address) return address;
  const unit = sources.module(address)?.parsed.units[0];
  if (unit) return { unit };
  const command = from.language === 'bicep' ? `bicep restore ${nameOf(from.file.path)}` : 'bicep restore';
  return { because: `it is not in the cache of restored modules, '${command}' puts it there` };
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
