/** All reporters by the name of their format. */
import { azureDevops } from './azure-devops.ts';
import type { Reporter } from './context.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export type { Automation, ReportContext, Reporter, VersionControl } from './context.ts';
export { neutralJson, printSafely, safe } from './neutral.ts';
export { count, summaryLine } from './select.ts';

/** Format name, as on the command line, to reporter. */
export const REPORTERS = {
  text,
  json,
  sarif,
  junit,
  github,
  'azure-devops': azureDevops,
  markdown,
  html,
} as const satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORTERS;
