/** What reporters are told about the tool. Rules and their pages are loaded only for formats that show them. */
import type { ReportContext, ReportFormat } from '@forearm/core';
import { VERSION } from '../version.ts';

export const HOME = 'https://github.com/forearm-sec/forearm';

const NEEDS_RULES: readonly ReportFormat[] = ['sarif', 'html'];

/** The context for these formats. */
export async function reportContext(formats: readonly ReportFormat[]): Promise<ReportContext> {
  const tool = { name: 'Forearm', version: VERSION, url: HOME };
  if (!formats.some((format) => NEEDS_RULES.includes(format))) return { tool, rules: [] };
  const [{ rules }, { PAGES }] = await Promise.all([import('@forearm/rules'), import('../pages.data.ts')]);
  return { tool, rules, page: (rule) => PAGES[rule] };
}
