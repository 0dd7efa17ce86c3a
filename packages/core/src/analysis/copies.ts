/** Tells copies of the same content apart: what Studio publishes holds every artefact several times. */
import type { Draft } from '../check/findings.ts';

/** Below a publish folder: the same resources again, in parts or as they were once. */
const PARTS = /^(?:(.*)\/)?(?:linkedTemplates|PartialArmTemplates)\/[^/]+$/i;
/** The whole export, which names the publish folder. */
const WHOLE =
  /^(?:(.*)\/)?(?:ARMTemplate(?:Parameters)?ForFactory|Template(?:Parameters)?ForWorkspace)\.json$/i;

/** The publish folder that a file belongs to (empty for the root); undefined for files that are no export. */
export function publishFolder(path: string): string | undefined {
  const match = PARTS.exec(path) ?? WHOLE.exec(path);
  return match ? (match[1] ?? '') : undefined;
}

/**
 * What findings in copies have in common: publish folder, rule, the resource's type and own name, the path in it, and what
 * is written there. Undefined for findings outside of publish folders, and for ignored ones, which speak for themselves.
 */
export function copyKey({ finding, content }: Draft): string | undefined {
  const folder = publishFolder(finding.location.file);
  if (folder === undefined || finding.ignored) return undefined;
  const { type, name } = finding.resource;
  const own = type === 'template' ? '' : ownName(name);
  return [folder, finding.rule, type, own, finding.path, content].join('\u0000').toLowerCase();
}

/** The last segment of a name; the parentheses of an expression that is left of it belong to it. */
function ownName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
