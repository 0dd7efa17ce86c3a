/** Tells copies of the same content apart: what Studio publishes holds every artefact several times. */
import type { Draft } from '../check/findings.ts';

/** Below a publish folder: the same resources again, in parts or as they were once. */
const PARTS = /^(?:(.*)\/)?(?:linkedTemplates|PartialArmTemplates)\/[^/]+$/i;
/** The whole export, which names the publish folder. */
const WHOLE =
  /^(?:(.*)\/)?(?:ARMTemplate(?:Parameters)?ForFactory|Template(?:Parameters)?ForWorkspace)\.json$/i;

/** An artefact in Git, and what Studio saves of it as a template beside it. */
const ARTEFACT = /^(?:(.*)\/)?(?:pipeline|dataset|dataflow|linkedService|trigger)\/[^/]+$/i;
const SAVED = /^(?:(.*)\/)?templates\/([^/]+)\/\2\.json$/i;

/** What a file may hold copies of: a publish folder, or the root of a factory in Git; undefined for other files. */
export function copyGroup(path: string): string | undefined {
  const published = PARTS.exec(path) ?? WHOLE.exec(path);
  if (published) return `published ${published[1] ?? ''}`;
  const kept = ARTEFACT.exec(path) ?? SAVED.exec(path);
  return kept ? `kept ${kept[1] ?? ''}` : undefined;
}

/**
 * What findings in copies have in common: the group, rule, the resource's type and own name, the path in it, and what is
 * written there. Undefined for findings in other files, and for ignored ones, which speak for themselves.
 */
export function copyKey({ finding, content }: Draft): string | undefined {
  const group = copyGroup(finding.location.file);
  if (group === undefined || finding.ignored) return undefined;
  const { type, name } = finding.resource;
  const own = type === 'template' ? '' : ownName(name);
  return [group, finding.rule, type, own, finding.path, content].join('\u0000').toLowerCase();
}

/** The last segment of a name, without what closes the expression that an unknown factory's name leaves around it. */
function ownName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/['")\]}]+$/, '');
}
