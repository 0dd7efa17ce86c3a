/** `forearm rules`: what there is. */
import { count, type Rule } from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { Exit } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the rules, sorted by id, for people or as JSON. An empty selection is not an error. */
export async function listRules(asked: Invocation, terminal: Terminal): Promise<number> {
  const { rules } = await import('@forearm/rules');
  const wanted = rules
    .filter((rule) => hasControl(rule, asked.text('control')) && hasType(rule, asked.text('type')))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  terminal.out(
    asked.text('format') === 'json' ? `${JSON.stringify(wanted.map(entry), null, 2)}\n` : table(wanted),
  );
  return Exit.clean;
}

function hasControl(rule: Rule, control: string | undefined): boolean {
  return control === undefined || rule.controls.some((own) => own.toLowerCase() === control.toLowerCase());
}

/** A rule for every type is a rule for this one. */
function hasType(rule: Rule, type: string | undefined): boolean {
  if (type === undefined || rule.appliesTo === '*') return true;
  return rule.appliesTo.some((own) => own.toLowerCase() === type.toLowerCase());
}

function entry(rule: Rule) {
  return {
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    profile: rule.profile ?? 'default',
    controls: rule.controls,
    references: rule.references,
    sameAs: rule.sameAs,
    types: rule.appliesTo === '*' ? ['*'] : rule.appliesTo,
  };
}

function table(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map((rule) => {
    const profile = rule.profile === undefined ? '' : ` (${rule.profile})`;
    return `${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)}  ${rule.title}${profile}`;
  });
  return [...lines, count(rules.length, 'rule'), ''].join('\n');
}
