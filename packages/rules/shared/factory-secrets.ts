/** Secrets in the artefacts of a factory or workspace: judged by where a value stands, what it is called, and how it looks. */
import type { Property } from '@forearm/core';
import { secretInDynamicText } from './dynamic-texts.ts';
import { saidSecret } from './said-secrets.ts';
import { whereSecretIsWritten } from './secret-defaults.ts';
import { type Leaf, leavesOf, type Worth } from './secret-leaves.ts';
import {
  embeddedSecret,
  literalSecret,
  namedSecret,
  parameterNames,
  type Verdict,
  writtenIn,
} from './secret-verdicts.ts';

/** An artefact's own parameters and variables: what their defaults are is decided by their use. */
const DECLARED = new Set(['parameters', 'variables']);

/**
 * Every secret written below a property of an artefact. `isSecretPlace` says which places hold nothing but secrets;
 * `worth` leaves out texts that are in none of them and show nothing of a secret.
 * A default of a parameter counts as what the place is in which it is used; one that is used nowhere by its name and looks.
 */
export function factorySecrets(
  at: Property,
  isSecretPlace: (property: Property) => boolean,
  worth?: Worth,
): readonly Verdict[] {
  const leaves = placedLeaves(at, worth);
  const used = new Set(
    leaves.filter(({ declared }) => !declared).flatMap(({ property }) => parameterNames(property)),
  );
  return leaves.flatMap((leaf) => {
    const verdict = judge(leaf, isSecretPlace, used);
    return verdict && writtenIn(verdict.property) !== 'secure default' ? [verdict] : [];
  });
}

interface PlacedLeaf extends Leaf {
  /** It belongs to a default. */
  readonly declared: boolean;
}

function placedLeaves(at: Property, worth: Worth | undefined): readonly PlacedLeaf[] {
  if (at.value.kind !== 'object') return leavesOf(at, worth).map((leaf) => ({ ...leaf, declared: false }));
  return at.entries().flatMap((member) => {
    const declared = DECLARED.has(member.key.toLowerCase());
    return leavesOf(member, worth).map((leaf) => ({ ...leaf, declared }));
  });
}

function judge(
  leaf: PlacedLeaf,
  isSecretPlace: (property: Property) => boolean,
  used: ReadonlySet<string>,
): Verdict | undefined {
  const { property, name } = leaf;
  if (leaf.vault) return undefined;
  const shown = embeddedSecret(property) ?? saidSecret(property) ?? secretInDynamicText(property);
  if (shown) return { ...shown, property: whereSecretIsWritten(shown.property) };
  if (leaf.secureString || isSecretPlace(property)) return literalSecret(property, 'typed');
  const named = namedSecret(property, name);
  if (!named || !leaf.declared) return named;
  return used.has(name.toLowerCase()) ? undefined : named;
}
