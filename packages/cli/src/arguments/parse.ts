/** Arguments to a command with checked options, driven by the table. */
import { parseArgs } from 'node:util';
import { errorCode, UsageError } from '../errors.ts';
import { closest } from './closest.ts';
import { COMMANDS, type CommandSpec, type OptionSpec } from './table.ts';

/** A command line that can be run. */
export interface Invocation {
  readonly kind: 'run';
  readonly command: CommandSpec;
  readonly operands: readonly string[];
  /** Value of an option; its default, or undefined. */
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly list: (name: string) => readonly string[];
}

export type Asked =
  | Invocation
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly command?: CommandSpec | undefined };

type Values = Record<string, string | boolean | readonly (string | boolean)[] | undefined>;

/** Understands a command line; throws `UsageError` with advice when it cannot. */
export function parseArguments(args: readonly string[]): Asked {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help' };
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === 'help')
    return { kind: 'help', command: rest[0] === undefined ? undefined : commandNamed(rest[0]) };
  const command = commandNamed(first);
  return parseOptions(command, rest);
}

function commandNamed(name: string): CommandSpec {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found;
  const names = COMMANDS.map((command) => command.name);
  const guess = closest(name, names);
  const advice = guess ? `Did you mean "${guess}"?` : `Commands: ${names.join(', ')}.`;
  throw new UsageError(`unknown command "${name}". ${advice}`);
}

function parseOptions(command: CommandSpec, args: readonly string[]): Asked {
  const { values, positionals, tokens } = read(command, args);
  if (values.help === true) return { kind: 'help', command };
  const behind = parameterFilesBehind(tokens);
  const operands = positionals.filter((_, index) => !behind.has(index));
  const more = [...behind].map((index) => positionals[index] as string);
  if (more.length > 0) values.parameters = [...((values.parameters as readonly string[]) ?? []), ...more];
  checkChoices(command, values);
  checkOperands(command, operands);
  return invocation(command, operands, values);
}

function read(command: CommandSpec, args: readonly string[]) {
  const options = Object.fromEntries(command.options.map((option) => [option.name, parserOption(option)]));
  try {
    const result = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    return { values: { ...result.values } as Values, positionals: result.positionals, tokens: result.tokens };
  } catch (error) {
    throw new UsageError(adviseOn(error, command));
  }
}

function parserOption(option: OptionSpec) {
  const multiple = option.repeatable === true;
  const type = option.value === undefined ? ('boolean' as const) : ('string' as const);
  return option.short === undefined ? { type, multiple } : { type, multiple, short: option.short };
}

/** Node's own messages are long and speak of `--`; ours name the option and what was probably meant. */
function adviseOn(error: unknown, command: CommandSpec): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(--?[^'\s=<]+)/.exec(message)?.[1] ?? '';
  const help = `See forearm ${command.name} --help.`;
  if (errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const guess = closest(
      option.replace(/^-+/, ''),
      command.options.map((known) => known.name),
    );
    return `unknown option "${option}". ${guess ? `Did you mean "--${guess}"?` : help}`;
  }
  const name = /--[\w-]+/.exec(message)?.[0] ?? option;
  const spec = command.options.find((known) => `--${known.name}` === name);
  if (spec?.value === undefined) return `option "${name}" takes no value. ${help}`;
  return `option "${name}" needs a value: ${name} ${spec.value}. ${help}`;
}

interface Token {
  readonly kind: string;
  readonly name?: string;
}

/**
 * `--parameters a.parameters.json b.parameters.json`: names directly behind the first one that look like parameter
 * files belong to it. Gives the indexes among the positionals.
 */
function parameterFilesBehind(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  let open = false;
  let index = -1;
  for (const token of tokens) {
    if (token.kind === 'option') open = token.name === 'parameters';
    if (token.kind !== 'positional') continue;
    index++;
    open = open && /param[^/\\]*$/i.test((token as { value?: string }).value ?? '');
    if (open) found.add(index);
  }
  return found;
}

function checkChoices(command: CommandSpec, values: Values): void {
  for (const { name, choices } of command.options) {
    const value = values[name];
    if (choices === undefined || typeof value !== 'string' || choices.includes(value)) continue;
    throw new UsageError(`--${name} can be ${choices.join(', ')}; not "${value}".`);
  }
}

function checkOperands(command: CommandSpec, operands: readonly string[]): void {
  if (command.operands === '[paths..]') return;
  const wanted = command.operands === '' ? 0 : 1;
  if (operands.length > wanted)
    throw new UsageError(`unexpected "${operands[wanted]}". See forearm ${command.name} --help.`);
  if (operands.length < wanted) throw new UsageError(`forearm ${command.name} needs ${command.operands}.`);
}

function invocation(command: CommandSpec, operands: readonly string[], values: Values): Invocation {
  const spec = (name: string) => command.options.find((option) => option.name === name);
  return {
    kind: 'run',
    command,
    operands,
    text: (name) => (values[name] as string | undefined) ?? spec(name)?.default,
    flag: (name) => values[name] === true,
    list: (name) => (values[name] as readonly string[] | undefined) ?? [],
  };
}
