/** The public API of the core. Rules and the CLI import from here and from nowhere else. */

export type { IgnoreEntry } from './analysis/config.ts';
export { type EvalAnswer, type EvalRequest, evaluateExpression } from './analysis/eval.ts';
export { graphOf } from './analysis/graph-of.ts';
export { listResources, type PrintedResource, type ResourceList } from './analysis/resources.ts';
export { allLanguages } from './analysis/sources.ts';
export { type AnalyzeOptions, analyze } from './analyze.ts';
export * from './facts/index.ts';
export * from './model/estate-graph.ts';
export * from './model/finding.ts';
export * from './model/language.ts';
export * from './model/report.ts';
export * from './model/resource.ts';
export * from './model/rule.ts';
export * from './model/unit.ts';
export * from './model/value.ts';
export * from './model/workspace.ts';
export { isArtefactFolder } from './parse/adf/index.ts';
export { GRAPH_PRINTERS, type GraphFormat } from './report/graph/index.ts';
export * from './report/index.ts';
export { detached } from './text/detached.ts';
export * from './text/line-index.ts';
export * from './text/source-file.ts';
