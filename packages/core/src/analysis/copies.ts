/** Tells copies of the same content apart: what Studio publishes holds every artefact several times. */
import type { Draft } from '../check/findings.ts';
import type { Finding } from '../model/finding.ts';
import { surer, worse } from './surest.ts';

const COPIED = 'The same content is copied here.';

/** Below a publish folder: the same resources again, in parts or as they were once. */
const PARTS = /^(?:(.*)\/)?(?:linkedTemplates|PartialArmTemplates)\/[^/]+$/i;
/** The whole export, which names the publish folder. */
const WHOLE =
  /^(?:(.*)\/)?(?:ARMTemplate(?:Parameters)?ForFactory|Template(?:Parameters)?ForWorkspace)\.json$/i;

/** An artefact in Git, and what Studio saves of it as a template beside it. */
const ARTEFACT =
  /^(?:(.*)\/)?(?:pipeline|dataset|dataflow|linkedService|trigger|integrationRuntime|credential|notebook|(?:sql|kql)script|sparkJobDefinition)\/[^/]+$/i;
const SAVED = /^(?:(.*)\/)?templates\/([^/]+)\/\2\.json$/i;

/** What a file may hold copies of: a publish folder, or the root of a factory in Git; undefined for other files. */
function copyGroup(path: string): string | undefined {
  const published = PARTS.exec(path) ?? WHOLE.exec(path);
  if (published) return `published ${published[1] ?? ''}`;
  const kept = ARTEFACT.exec(path) ?? SAVED.exec(path);
  return kept ? `kept ${kept[1] ?? ''}` : undefined;
}

/** True for a part or former state of an export whose whole lies beside it, among the given paths. */
export function isRepeated(path: string, paths: ReadonlySet<string>): boolean {
  const part = PARTS.exec(path);
  const folder = part?.[1];
  const wholes = ['ARMTemplateForFactory.json', 'TemplateForWorkspace.json'];
  return part !== null && wholes.some((name) => paths.has(folder ? `${folder}/${name}` : name));
}

/**
 * Findings in copies of the same content become one, with the copies as related places: the first of a publish folder or
 * of a factory in Git; and what is published is a copy of what is in Git, if one factory only holds that content.
 */
export function folded(sorted: readonly Draft[]): readonly Draft[] {
  const own = foldedBy(sorted, (draft) => {
    const group = copyGroup(draft.finding.location.file);
    const content = group === undefined ? undefined : contentKey(draft);
    // What is judged differently is no copy: a state with a key, and one in which the service keeps it.
    return content === undefined ? undefined : `${group}\u0000${draft.finding.severity}\u0000${content}`;
  });
  return publishedOntoKept(own);
}

function foldedBy(drafts: readonly Draft[], keyOf: (draft: Draft) => string | undefined): readonly Draft[] {
  const result = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = keyOf(draft) ?? draft.key;
    const before = result.get(key);
    const copy = before && before.finding.location.file !== draft.finding.location.file;
    if (before && copy) result.set(key, withCopy(before, draft));
    else result.set(before ? draft.key : key, draft);
  }
  return [...result.values()];
}

function publishedOntoKept(drafts: readonly Draft[]): readonly Draft[] {
  const kept = new Map<string, Draft | 'several'>();
  for (const draft of drafts.filter(isOf('kept'))) {
    const key = contentKey(draft);
    if (key !== undefined) kept.set(key, kept.has(key) ? 'several' : draft);
  }
  if (kept.size === 0) return drafts;
  const merged = new Map<Draft, Draft>(drafts.map((draft) => [draft, draft]));
  for (const draft of drafts.filter(isOf('published'))) {
    const source = kept.get(contentKey(draft) ?? '');
    if (source === undefined || source === 'several') continue;
    merged.set(source, withCopy(merged.get(source) as Draft, draft));
    merged.delete(draft);
  }
  return [...merged.values()];
}

function isOf(kind: 'kept' | 'published'): (draft: Draft) => boolean {
  return ({ finding }) => copyGroup(finding.location.file)?.startsWith(kind) === true;
}

/**
 * What findings in copies have in common: the rule, the resource's type and own name, the path in it, and what is
 * written there. Undefined for ignored ones, which speak for themselves.
 */
function contentKey({ finding, content }: Draft): string | undefined {
  if (finding.ignored) return undefined;
  const { type, name } = finding.resource;
  const own = type === 'template' ? '' : ownName(name);
  return [finding.rule, type, own, finding.path, content].join('\u0000').toLowerCase();
}

function withCopy(draft: Draft, copy: Draft): Draft {
  const { frame: _, ...place } = copy.finding.location;
  const copies = copy.finding.related.filter(({ message }) => message === COPIED);
  const related = [...draft.finding.related, { ...place, message: COPIED }, ...copies];
  const confidence = surer(draft.finding.confidence, copy.finding.confidence);
  const severity = worse(draft.finding.severity, copy.finding.severity);
  const finding: Finding = { ...draft.finding, confidence, severity, related };
  return { ...draft, finding, files: new Set([...draft.files, ...copy.files]) };
}

/** The last segment of a name, without what closes the expression that an unknown factory's name leaves around it. */
function ownName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/(?<!['")\]}])['")\]}]+$/, '');
}
