/** One run over a workspace: what is judged, with which parameter values, and what came of it. */
import { drafts } from '../check/findings.ts';
import { type IgnoreRecord, ignoreKey, recordOf } from '../check/ignore.ts';
import { judge, RuleIndex } from '../check/run.ts';
import { OUTSIDE, type TextAnswer } from '../evaluate/environment.ts';
import type { ResourceView } from '../graph/resource.ts';
import type { Notice } from '../model/report.ts';
import type { Allowed, Rule } from '../model/rule.ts';
import type { IgnoreMark, ParameterSet, Unit } from '../model/unit.ts';
import type { Workspace } from '../model/workspace.ts';
import { Callers } from './callers.ts';
import { Collector } from './collect.ts';
import { type EvaluatedEstate, evaluateEstate } from './estate.ts';
import { expressionNotices } from './expressions.ts';
import { Taken } from './left-over.ts';
import { Pairing } from './pairing.ts';
import { folderOf, join } from './paths.ts';
import { sourceUnits } from './published.ts';
import { resolveUnit } from './resolve.ts';
import { type Source, Sources } from './sources.ts';

/** Parameter sets per template beyond which the rest is left out. */
const MAX_SETS = 20;

export interface ProjectOptions {
  readonly rules: readonly Rule[];
  readonly allow?: Allowed;
  readonly inlineIgnores: boolean;
  /** Parameter files for every judged template, instead of the ones found by convention. */
  readonly parameters: readonly string[];
  /** Gets errors of the analysis itself; the run goes on. */
  readonly onError: (error: unknown) => void;
}

/** The state of a run. */
export class Project {
  readonly sources: Sources;
  readonly pairing: Pairing;
  readonly collector = new Collector();
  readonly notices: Notice[] = [];
  readonly #callers = new Callers();
  readonly ignores = new Map<string, IgnoreRecord>();
  readonly usedIgnores = new Set<string>();
  readonly #taken = new Taken();
  readonly #resources = new Map<string, number>();
  readonly #options: ProjectOptions;
  readonly #rules: RuleIndex;
  readonly #workspace: Workspace;
  readonly #paths: readonly string[];

  constructor(workspace: Workspace, paths: readonly string[], options: ProjectOptions) {
    this.#workspace = workspace;
    this.#paths = paths;
    this.#options = options;
    this.#rules = new RuleIndex(options.rules);
    this.sources = new Sources(workspace);
    this.pairing = new Pairing(paths, this.sources);
  }

  /** Judges units as one estate, once per parameter set. `root` names them for the case that others deploy them. */
  judge(root: string, units: readonly Unit[]): void {
    const pairs = units
      .flatMap((unit) => this.setsFor(unit).map((set) => ({ set, unit })))
      .slice(0, MAX_SETS);
    for (const { set, unit } of pairs) this.#taken.add(set, unit);
    const sets = pairs.map(({ set }) => set);
    const runs: (readonly ParameterSet[])[] =
      sets.length > 0 ? sets.map((set) => this.pairing.withBases(set)) : [[]];
    for (const run of runs) {
      try {
        this.#judgeOnce(root, units, run);
      } catch (error) {
        this.#failed(root, error);
      }
    }
  }

  /** Judges what parameter files give to nobody, once all templates are judged. */
  judgeLeftOver(source: Source): void {
    const { language, parsed } = source;
    if (!language || language.name === 'adf' || this.#options.parameters.length > 0) return;
    for (const set of parsed.parameterSets) {
      const unit = this.#taken.rest(set, language.name);
      if (unit) this.#judgeOnce(set.label, [unit], [set]);
    }
  }

  /** The parameter sets of a unit: the given ones, else those found by convention. */
  setsFor(unit: Unit): readonly ParameterSet[] {
    if (unit.language === 'adf') return [];
    const { parameters } = this.#options;
    if (parameters.length > 0) return parameters.flatMap((path) => this.pairing.read(path));
    return unit.parameters.size > 0 ? this.pairing.setsFor(unit) : [];
  }

  /** Paths whose units are judged through others that deploy them. */
  get called(): ReadonlySet<string> {
    return this.#callers.called();
  }

  /** Evaluates units without judging them. */
  evaluate(units: readonly Unit[], parameters: readonly ParameterSet[], root = ''): EvaluatedEstate {
    let inGit: readonly ResourceView[] | undefined;
    return evaluateEstate({
      units,
      parameters,
      resolve: (request) => resolveUnit(request, this.sources, (path) => this.#callers.add(path, root)),
      load: (from, path) => this.#load(from, path),
      inGit: () => {
        inGit ??= this.#inGit(root);
        return inGit;
      },
    });
  }

  get resources(): number {
    const { called } = this;
    let sum = 0;
    for (const [root, count] of this.#resources) if (!called.has(root)) sum += count;
    return sum;
  }

  #judgeOnce(root: string, units: readonly Unit[], run: readonly ParameterSet[]): void {
    const { graph, estate, notices } = this.evaluate(units, run, root);
    const judgements = judge(graph, this.#rules, this.#options.allow ?? {}, (rule, resource, error) => {
      this.#options.onError(error);
      const message = `The rule '${rule.id}' failed on '${resource.name}'; the other rules went on.`;
      this.notices.push({ code: 'rule-failed', message, file: root, startLine: 1, incomplete: true });
    });
    const marks = this.#options.inlineIgnores
      ? ignoresOf([...estate.deployments.map((d) => d.unit), ...run.map(ignoring)])
      : [];
    for (const mark of marks) this.ignores.set(ignoreKey(mark), recordOf(mark));
    this.collector.add(root, drafts(judgements, marks, this.usedIgnores, run.at(-1)?.label));
    this.notices.push(...notices, ...expressionNotices(graph.resources));
    this.#resources.set(root, estate.instances.filter((instance) => !instance.existing).length);
  }

  /** What the artefacts of an export are in Git. */
  #inGit(root: string): readonly ResourceView[] {
    const units = sourceUnits(root, this.#paths, this.sources);
    return units.length === 0 ? [] : this.evaluate(units, [], root).graph.resources;
  }

  #failed(root: string, error: unknown): void {
    this.#options.onError(error);
    const message = 'The analysis of this file failed; the other files are not affected.';
    this.notices.push({ code: 'analysis-failed', message, file: root, startLine: 1, incomplete: true });
  }

  #load(from: Unit, path: string): TextAnswer {
    const resolved = join(folderOf(from.file.path), path);
    if (resolved === undefined) return OUTSIDE;
    const text = this.#workspace.read(resolved);
    return text === undefined ? { because: 'there is no such file in the workspace' } : { text };
  }
}

/** What carries ignores: a template, or a parameter file in either of its spellings. */
type Ignoring = Pick<Unit, 'ignores'>;

function ignoring({ ignores, unit }: ParameterSet): Ignoring {
  return { ignores: ignores ?? unit?.ignores ?? [] };
}

function ignoresOf(units: readonly Ignoring[]): readonly IgnoreMark[] {
  const marks = new Map<string, IgnoreMark>();
  for (const unit of units) for (const mark of unit.ignores) marks.set(ignoreKey(mark), mark);
  return [...marks.values()];
}
