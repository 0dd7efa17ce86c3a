/** Values that only say which secret is meant: what stands in `secretName`, or behind `/secrets/` in a vault's address. */
import type { Mention } from '@forearm/core';
import { GAP, gapped } from '../gaps.ts';
import { secretName } from '../secrets/index.ts';
import { VAULT } from './addresses.ts';
import type { State, World } from './state.ts';
import type { Step } from './steps.ts';

/** Whether something that a step reads is taken for the name of a secret there. */
export function isName(mention: Mention, step: Step, state: State, world: World, depth = 0): boolean {
  const { by } = mention;
  if (/\.secret(?:name|version)$/i.test(by.path) || secretName(by.key) === 'pointer') return true;
  if (/typeProperties\.url$/i.test(by.path) && state.sources.get(step.name.toLowerCase())?.[0] === VAULT)
    return true;
  if (isBehindSecrets(mention)) return true;
  if (step.type === 'setvariable') return goesToName(step, state, world, depth);
  const argument = /typeProperties\.parameters\.([^.]+)/i.exec(by.path)?.[1];
  const called = step.type === 'executepipeline' ? world.calledBy(step, state) : undefined;
  return (
    called !== undefined && argument !== undefined && isOnlyName('parameter', argument, called, world, depth)
  );
}

function goesToName(step: Step, state: State, world: World, depth: number): boolean {
  const name = step.at.at('typeProperties.variableName').text;
  return name !== undefined && isOnlyName('variable', name, state, world, depth);
}

/** `…/secrets/@{pipeline().parameters.x}` */
function isBehindSecrets(mention: Mention): boolean {
  const { by } = mention;
  const mentions = by.mentions();
  if (by.parts.filter((part) => part === undefined).length !== mentions.length) return false;
  const at = mentions.findIndex(({ of, name, path }) => same(mention, { of, name, path }));
  const before = gapped(by).split(GAP)[at];
  return before !== undefined && /\bsecrets\/$/i.test(before);
}

function same(a: Pick<Mention, 'of' | 'name' | 'path'>, b: Pick<Mention, 'of' | 'name' | 'path'>): boolean {
  return a.of === b.of && a.name === b.name && a.path === b.path;
}

/** Hops from a parameter or variable to the next; nobody hands on a name more often. */
const DEEPEST = 20;

/** A parameter or variable that is used, and as a name everywhere. Circles of calls decide nothing against it. */
function isOnlyName(of: Kind, name: string, state: State, world: World, depth: number): boolean {
  const key = `${of} ${name.toLowerCase()}`;
  const known = state.onlyNames.get(key);
  if (known !== undefined || depth > DEEPEST) return known ?? false;
  state.onlyNames.set(key, true);
  const uses = state.steps.flatMap((step) =>
    step.mentions
      .filter((mention) => mention.of === of && mention.name.toLowerCase() === name.toLowerCase())
      .map((mention) => ({ mention, step })),
  );
  const only =
    uses.length > 0 && uses.every(({ mention, step }) => isName(mention, step, state, world, depth + 1));
  state.onlyNames.set(key, only);
  return only;
}

type Kind = 'parameter' | 'variable';
