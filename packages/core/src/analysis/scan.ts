/** Goes through the files of a workspace: templates one by one, factories root by root. */
import { factoryOf, factoryRoots, inRoot, rootOf } from '../parse/adf/index.ts';
import { folderOf } from './paths.ts';
import type { Project } from './project.ts';

const READ = /\.(json|jsonc|bicep|bicepparam)$/i;

/** What is read, and what is reported on. */
export interface Scan {
  /** Every path that may matter. */
  readonly all: readonly string[];
  /** The paths to judge. */
  readonly asked: readonly string[];
  /** True when a finding with places in these files is to be reported. */
  concerns(files: ReadonlySet<string>): boolean;
}

/** Narrows the workspace's files to the asked files and folders. */
export function askedRoots(files: readonly string[], paths: readonly string[] | undefined): Scan {
  const all = files.filter((path) => READ.test(path));
  if (!paths || paths.includes('')) return { all, asked: all, concerns: () => true };
  const named = new Set(paths);
  const inside = (path: string): boolean => path !== '' && (named.has(path) || inside(folderOf(path)));
  const asked = all.filter(inside);
  return { all, asked, concerns: (places) => [...places].some(inside) };
}

/** Judges every asked file and what it belongs to; returns how many files held something to judge. */
export function scanFiles(scan: Scan, project: Project): number {
  const artefacts: string[] = [];
  const valued: string[] = [];
  let files = 0;
  for (const path of withTemplates(scan, project)) {
    const source = project.sources.get(path);
    if (!source) {
      project.notices.push(unreadable(path));
      continue;
    }
    project.notices.push(...source.parsed.notices);
    if (source.language) files++;
    if (source.parsed.parameterSets.length > 0) valued.push(path);
    if (source.language?.name === 'adf') artefacts.push(path);
    else for (const unit of source.parsed.units) project.judge(path, [unit]);
  }
  judgeFactories(artefacts, scan, project);
  for (const path of valued) {
    const source = project.sources.get(path);
    if (source) project.judgeLeftOver(source);
  }
  return files;
}

function unreadable(path: string) {
  const message = 'The file could not be read as text.';
  return { code: 'unreadable-file', message, file: path, startLine: 1, incomplete: true } as const;
}

/** Asked parameter files bring their templates with them. */
function withTemplates(scan: Scan, project: Project): readonly string[] {
  if (scan.asked.length === scan.all.length) return scan.asked;
  const wanted = new Set(scan.asked);
  for (const path of scan.asked) {
    if (!project.sources.get(path)?.parsed.parameterSets.length) continue;
    const folders = new Set([folderOf(path), folderOf(folderOf(path))]);
    for (const other of scan.all)
      if (folders.has(folderOf(other)) && takes(other, path, project)) wanted.add(other);
  }
  return [...wanted].sort();
}

function takes(template: string, parameterFile: string, project: Project): boolean {
  const units = project.sources.get(template)?.parsed.units ?? [];
  return units.some((unit) => project.setsFor(unit).some((set) => set.label === parameterFile));
}

/** All artefacts of a root are one estate; asked artefacts bring the rest of their root with them. */
function judgeFactories(asked: readonly string[], scan: Scan, project: Project): void {
  const wanted = factoryRoots(asked);
  judgeRootless(
    asked.filter((path) => rootOf(path, wanted) === undefined),
    project,
  );
  if (wanted.length === 0) return;
  const paths =
    asked.length === scan.all.length || scan.asked === scan.all
      ? asked
      : neighbours(
          wanted.map((root) => root.path),
          scan,
        );
  const roots = factoryRoots(paths.filter((path) => project.sources.get(path)?.language?.name === 'adf'));
  for (const root of roots) {
    const own = paths.filter((path) => rootOf(path, roots) === root);
    const units = own.flatMap((path) => {
      const source = project.sources.get(path);
      return source?.language?.name === 'adf' ? source.parsed.units : [];
    });
    if (units.length === 0) continue;
    const placed = units.map((unit) => inRoot(unit, root));
    const factory = factoryOf(root, placed);
    project.judge(own[0] ?? root.path, placed.includes(factory) ? placed : [factory, ...placed]);
  }
}

/** Published values of global parameters lie beside templates; what they are for need not be there. */
function judgeRootless(paths: readonly string[], project: Project): void {
  for (const path of paths) {
    const source = project.sources.get(path);
    if (source?.language?.name === 'adf') project.judge(path, source.parsed.units);
  }
}

/** Paths that would have one of these roots. */
function neighbours(roots: readonly string[], scan: Scan): readonly string[] {
  return scan.all.filter((path) => roots.includes(factoryRoots([path])[0]?.path ?? '-'));
}
