/** Help texts, made from the table. */
import { COMMANDS, type CommandSpec, type OptionSpec } from './table.ts';

const WIDTH = 100;

/** What `forearm --help` prints. */
export function overview(): string {
  const rows = COMMANDS.map(
    (command): Row => [`${command.name} ${command.operands}`.trim(), command.summary],
  );
  return [
    'Forearm: static security analysis of Azure ARM, Bicep, Data Factory and Synapse before they are deployed.',
    '',
    'Usage: forearm <command> [options]',
    '',
    ...table(rows),
    '',
    'forearm <command> --help shows the options of a command; forearm --version prints the version.',
    '',
  ].join('\n');
}

/** What `forearm <command> --help` prints. */
export function helpFor(command: CommandSpec): string {
  const rows = command.options.map((option): Row => [synopsis(option), describe(option)]);
  const usage = `forearm ${command.name} ${command.operands}`.trim();
  const notes = command.notes === undefined ? [] : ['', ...command.notes];
  return [`Usage: ${usage} [options]`, '', sentence(command.summary), '', ...table(rows), ...notes, ''].join(
    '\n',
  );
}

type Row = readonly [left: string, right: string];

function synopsis(option: OptionSpec): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  return `${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;
}

function describe(option: OptionSpec): string {
  const parts = [option.help];
  if (option.choices !== undefined) parts.push(`[${option.choices.join('|')}]`);
  if (option.default !== undefined) parts.push(`(default: ${option.default})`);
  if (option.repeatable) parts.push('(repeatable)');
  return parts.join(' ');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function table(rows: readonly Row[]): string[] {
  const indent = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows.flatMap(([left, right]) => {
    const [first = '', ...rest] = wrap(right, WIDTH - indent);
    return [`  ${left.padEnd(indent - 2)}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)];
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
