/** Notebooks whose output shows a secret that they have read. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { goesOn, isBareSecret, isComment, mayRead, secretAssigned, shows } from './code.ts';

const MESSAGE =
  'This line shows a secret in the output of the notebook, which is kept with every run and with the notebook itself. Remove the line and the saved output, and rotate the secret.';

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
    for (const cell of cellsOf(resource))
      for (const { at, code, last } of statementsOf(cell)) {
        const name = secretAssigned(code, secrets);
        if (name) secrets.add(name);
        else if (shows(code, secrets) || (last && isBareSecret(code, secrets))) report(at, MESSAGE);
      }
  },
});

/** A statement: usually a line; where it starts. */
interface Statement {
  readonly at: Property;
  readonly code: string;
  readonly last: boolean;
}

function cellsOf(notebook: Resource): readonly Property[] {
  const cells = notebook.at('properties.cells').items();
  return cells.filter((cell) => cell.at('cell_type').is('code')).map((cell) => cell.at('source'));
}

/** The lines of a cell, those that belong together as one; a source may be one text too. */
function statementsOf(source: Property): readonly Statement[] {
  const lines =
    source.text === undefined
      ? source.items().map((at) => ({ at, text: at.text ?? '' }))
      : source.text.split('\n').map((text) => ({ at: source, text }));
  const code = lines.filter(({ text }) => text.trim() !== '' && !isComment(text));
  const statements: Statement[] = [];
  for (let i = 0; i < code.length; i++) {
    const { at, text } = code[i] as (typeof code)[number];
    let whole = text.trimEnd();
    for (let more = 0; more < LONGEST && goesOn(whole) && i + 1 < code.length; more++)
      whole += ` ${code[++i]?.text.trim()}`;
    statements.push({ at, code: whole, last: i === code.length - 1 });
  }
  return statements;
}

/** Lines of one statement; what goes on longer is no call but a mistake of ours. */
const LONGEST = 20;
