/** What a command may see of the process it runs in, so that tests can hand in another one. */
import { writeSync } from 'node:fs';
import { Exit } from './errors.ts';

export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outputIsTerminal: boolean;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** The terminal of this process. A reader that goes away early (`| head`) is not an error. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveOnBrokenOutput);
  return {
    // Asked for late: it fails when the folder is gone.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    outputIsTerminal: process.stdout.isTTY === true,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
  };
}

function leaveOnBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  writeSync(2, `forearm: the output cannot be written (${error.code ?? 'unknown error'}).\n`);
  process.exit(Exit.incomplete);
}

/** Whether to colour, from `--color` and the environment (`NO_COLOR`, `FORCE_COLOR`). */
export function wantsColour(choice: string, terminal: Terminal): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (terminal.env.NO_COLOR) return false;
  if (terminal.env.FORCE_COLOR && terminal.env.FORCE_COLOR !== '0') return true;
  return terminal.outputIsTerminal && terminal.env.TERM !== 'dumb';
}
