/** `forearm explain`: a rule's page, found by our id or by the id of another tool's check. */
import type { Rule } from '@forearm/core';
import { closest } from '../arguments/closest.ts';
import type { Invocation } from '../arguments/parse.ts';
import { Exit, UsageError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the page of every rule that the id means. Throws `UsageError` with a guess for an unknown id. */
export async function explain(asked: Invocation, terminal: Terminal): Promise<number> {
  const [{ rules }, { PAGES }] = await Promise.all([import('@forearm/rules'), import('../pages.data.ts')]);
  const id = asked.operands[0] as string;
  const found = rulesMeant(rules, id);
  if (found.length === 0) throw new UsageError(unknown(rules, id));
  terminal.out(found.map((rule) => page(rule, PAGES[rule.id])).join('\n---\n\n'));
  return Exit.clean;
}

/** The rule of that id; else the rules that find what another tool's check of that id finds. */
export function rulesMeant(rules: readonly Rule[], id: string): readonly Rule[] {
  const wanted = id.toLowerCase();
  const own = rules.filter((rule) => rule.id.toLowerCase() === wanted);
  if (own.length > 0) return own;
  return rules.filter((rule) => rule.sameAs.some((other) => isSame(other.toLowerCase(), wanted)));
}

/** `kics:slug` is found by the slug alone too. */
function isSame(other: string, wanted: string): boolean {
  return other === wanted || other.slice(other.indexOf(':') + 1) === wanted;
}

function unknown(rules: readonly Rule[], id: string): string {
  const ids = rules.flatMap((rule) => [rule.id, ...rule.sameAs]);
  const guess = closest(id, ids) ?? ids.find((known) => known.toLowerCase().includes(id.toLowerCase()));
  return `no rule "${id}". ${guess ? `Did you mean "${guess}"?` : 'forearm rules lists them all.'}`;
}

function page(rule: Rule, text: string | undefined): string {
  const facts = [
    `Rule ${rule.id}`,
    `severity ${rule.severity}`,
    ...(rule.profile ? [`profile ${rule.profile}`] : []),
  ];
  const same = rule.sameAs.length === 0 ? [] : [`Same as: ${rule.sameAs.join(', ')}`];
  const body = text === undefined || text === '' ? `# ${rule.title}` : text.trimEnd();
  return [body, '', facts.join(' · '), ...same, ''].join('\n');
}
