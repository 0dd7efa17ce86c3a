/** Notebooks whose output shows a secret that they have read. */
import { defineRule, type Property, type Resource } from '@forearm/core';

const READS = /\bget(?:Secret|SecretWithLS|Token|ConnectionString)\s*\(/;
const SHOWS = /\b(?:print|println|display|displayHTML|show|exit)\s*\(/;
const ASSIGNED = /^\s*(?:va[lr]\s+)?([A-Za-z_]\w*)\s*=[^=]/;
const COMMENT = /^\s*(?:#|\/\/)/;

export default defineRule({
  id: 'secret-printed-in-notebook',
  title: 'Notebook prints a secret',
  severity: 'medium',
  appliesTo: ['Microsoft.Synapse/workspaces/notebooks'],
  controls: ['A4'],
  references: [
    'MCSB IM-8',
    'CWE-532',
    {
      title: 'Microsoft Spark utilities',
      url: 'https://learn.microsoft.com/azure/synapse-analytics/spark/microsoft-spark-utilities',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(mayRead)) return;
    const secrets = new Set<string>();
    for (const line of linesOf(resource)) {
      const text = line.text ?? '';
      if (COMMENT.test(text)) continue;
      const name = READS.test(text) ? ASSIGNED.exec(text)?.[1] : undefined;
      if (name) secrets.add(name);
      else if (shows(text, secrets))
        report(
          line,
          'This line shows a secret in the output of the notebook, which is kept with every run and with the notebook itself. Remove the line and the saved output, and rotate the secret.',
        );
    }
  },
});

const mayRead = (text: string): boolean => READS.test(text);

function linesOf(notebook: Resource): readonly Property[] {
  const cells = notebook.at('properties.cells').items();
  return cells.filter((cell) => cell.at('cell_type').is('code')).flatMap((cell) => cell.at('source').items());
}

/** A call that shows something, whose argument is a secret as it is: not its length, not a text about it. */
function shows(text: string, secrets: ReadonlySet<string>): boolean {
  const call = SHOWS.exec(text);
  if (!call) return false;
  const shown = text.slice(call.index + call[0].length);
  if (READS.test(shown)) return true;
  const bare = shown.replaceAll(/\{(\w+)\}/g, ' + $1 + ').replaceAll(/"[^"]*"|'[^']*'/g, '');
  const names = [shown.replace(/\)\s*;?\s*$/, '').trim(), ...bare.split(/[\s,+)]+/)];
  return names.some((name) => secrets.has(name));
}
