/** What went wrong because of how we were called. */

/** A mistake in the command line, the configuration or a named file: its message is shown and the exit code is 2. */
export class UsageError extends Error {}

/** Exit codes of every command and format. */
export const Exit = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The analysis is incomplete (a file that cannot be read, a rule that failed), or Forearm itself failed. */
  incomplete: 3,
} as const;

/** Node's error code (`ENOENT`, …) of something thrown, if it has one. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
