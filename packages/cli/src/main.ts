/** From arguments to an exit code: finds the command, runs it, and turns what is thrown into a short message. */
import { helpFor, overview } from './arguments/help.ts';
import { parseArguments } from './arguments/parse.ts';
import { runners } from './commands/index.ts';
import { Exit, UsageError } from './errors.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

/** Runs one command line and gives the exit code. Never throws. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    return await explainFailure(error, terminal);
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = parseArguments(args);
  if (asked.kind === 'version') terminal.out(`${VERSION}\n`);
  else if (asked.kind === 'help') terminal.out(asked.command ? helpFor(asked.command) : overview());
  else return await (await runners[asked.command.name]())(asked, terminal);
  return Exit.clean;
}

async function explainFailure(error: unknown, terminal: Terminal): Promise<number> {
  const message = await harmless(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) {
    terminal.error(`forearm: ${message}\n`);
    return Exit.usage;
  }
  terminal.error(
    `forearm: internal error: ${message}\nThis is a mistake in Forearm. FOREARM_DEBUG=1 shows where.\n`,
  );
  if (terminal.env.FOREARM_DEBUG && error instanceof Error) terminal.error(`${error.stack}\n`);
  return Exit.incomplete;
}

/** A message may quote a configuration file, which whoever opens a pull request can write. */
async function harmless(message: string): Promise<string> {
  const { safe } = await import('@forearm/core');
  return message.split('\n').map(safe).join('\n');
}
