/** Generator of docs/terminal.svg: what the terminal shows for a few findings of the sample estate, drawn from the real report. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { bundledRules } from '../bundle-rules.mjs';
import { emit, inRepository, textOf } from '../emit.mjs';

export const name = 'picture';

const ESTATE = 'test-templates/corpus/careless';
/** The findings that are shown, by file and rule. */
const SHOWN = [
  ['infra-bicep/main.bicep', 'open-management-port'],
  ['factory/linkedService/ls_sqlserver_erp.json', 'secret-in-linked-service'],
  ['infra/data.json', 'firewall-open-to-all-of-azure'],
];
const COLUMNS = 122;
const LINE = 18;
const ADVANCE = 7.8;
/** An ANSI escape that sets a style. */
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);
/** ANSI codes of the text report to colours on a dark ground. */
const STYLES = {
  1: 'font-weight="bold"',
  2: 'fill="#8b949e"',
  31: 'fill="#ff7b72"',
  33: 'fill="#e3b341"',
  36: 'fill="#76e3ea"',
  '1;31': 'fill="#ff7b72" font-weight="bold"',
  '1;35': 'fill="#d2a8ff" font-weight="bold"',
};

/** Draws the picture, or with `check` says that it is stale. */
export async function run(check) {
  const { analyze, REPORTERS, rules } = await bundledRules();
  const report = analyze(workspace(), { rules });
  const findings = SHOWN.map(([file, rule]) =>
    report.findings.find((finding) => finding.location.file === file && finding.rule === rule),
  );
  const missing = SHOWN.filter((_, i) => findings[i] === undefined).map(
    (row) => `picture: no finding ${row.join(' ')}`,
  );
  if (missing.length > 0) return missing;
  const tool = { name: 'forearm', version: '', url: '' };
  const text = REPORTERS.text(
    { ...report, findings, notices: [] },
    { tool, rules, colour: true, quiet: true },
  );
  return emit(
    check,
    'docs/terminal.svg',
    drawn(['$ forearm scan', '', ...text.trimEnd().split('\n')].flatMap(wrapped)),
  );
}

function workspace() {
  const folder = inRepository(ESTATE);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return { files: () => files, read: (path) => textOf(`${ESTATE}/${path}`) };
}

/** A line as runs of one style, broken at the width of the window; broken lines go on under the text. */
function wrapped(line) {
  const lines = [[]];
  let column = 0;
  for (const { style, text } of runs(line))
    for (const word of text.split(/(?<= )/)) {
      if (column + word.trimEnd().length > COLUMNS) {
        lines.push([{ text: '       ' }]);
        column = 7;
      }
      lines.at(-1).push({ style, text: word });
      column += word.length;
    }
  return lines;
}

function runs(line) {
  const parts = line.split(ANSI);
  return parts.flatMap((text, i) =>
    i % 2 === 0 && text !== '' ? [{ style: STYLES[parts[i - 1]], text }] : [],
  );
}

function drawn(lines) {
  const width = Math.ceil(COLUMNS * ADVANCE) + 32;
  const height = lines.length * LINE + 28;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="forearm scan in a terminal">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="#e6edf3" xml:space="preserve">`,
    ...lines.map((line, i) => `<text x="16" y="${26 + i * LINE}">${line.map(span).join('')}</text>`),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function span({ style, text }) {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return style === undefined ? safe : `<tspan ${style}>${safe}</tspan>`;
}
