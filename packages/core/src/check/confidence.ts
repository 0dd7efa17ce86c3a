/** How sure a finding is, computed from how the value was obtained; rules have no say in it. */
import type { Confidence } from '../model/finding.ts';
import type { Evidence } from '../model/resource.ts';
import type { Origin } from '../model/value.ts';

/**
 * Low when a name or shape stood in for a value; medium when it holds only for a default that the deployer may override,
 * for one branch of an undecided `if`, or for a resource that exists only under circumstances; else high.
 */
export function confidenceOf(
  evidence: Evidence,
  origin: Origin,
  conditional: boolean,
  heuristic: boolean,
): Confidence {
  if (heuristic || evidence.heuristic) return 'low';
  return !evidence.certain || conditional || isDefault(origin) ? 'medium' : 'high';
}

function isDefault(origin: Origin): boolean {
  for (let at: Origin | undefined = origin; at; at = at.from) if (at.how === 'parameter default') return true;
  return false;
}
