/** `forearm baseline`: remember today's findings, so that `forearm scan --baseline` shows only new ones. */

import { resolve } from 'node:path';
import { count } from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { Exit } from '../errors.ts';
import { write } from '../output/destinations.ts';
import type { Terminal } from '../terminal.ts';
import { analysis } from './analysis.ts';
import { baselineText } from './baseline-file.ts';

/** Gives 0, or 3 when the analysis was incomplete: then findings may be missing from the baseline. */
export async function baseline(asked: Invocation, terminal: Terminal): Promise<number> {
  const name = asked.text('output') as string;
  const { report } = await analysis(asked, terminal);
  write(resolve(terminal.cwd, name), baselineText(report.findings));
  if (!asked.flag('quiet'))
    terminal.out(`${name}: ${count(report.summary.findings, 'finding')} remembered.\n`);
  return report.notices.some(({ incomplete }) => incomplete) ? Exit.incomplete : Exit.clean;
}
