/** `forearm eval`: one expression of a language, evaluated alone or with the names of a template. */
import { why } from '../evaluate/call.ts';
import { toJson } from '../evaluate/convert.ts';
import type { Deployment, Names } from '../evaluate/deployment.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { type Printed, printJson } from '../evaluate/print.ts';
import { printAdf } from '../evaluate/print-adf.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { Expression } from '../model/expression.ts';
import type { LanguageName } from '../model/language.ts';
import type { ParameterSet, Unit } from '../model/unit.ts';
import type { Value } from '../model/value.ts';
import type { Workspace } from '../model/workspace.ts';
import { parseDynamic, runParametersOf } from '../parse/adf/index.ts';
import { parseText } from '../parse/arm/expression.ts';
import { bicep } from '../parse/bicep/index.ts';
import { place, SourceFile } from '../text/source-file.ts';
import { Project } from './project.ts';
import { settled } from './run-facts.ts';

export interface EvalRequest {
  readonly language: LanguageName;
  /** `concat('a', 'b')` or `[concat('a', 'b')]`; for ADF with or without the leading `@`. */
  readonly expression: string;
  /** A template whose parameters, variables and functions the expression may use. */
  readonly template?: string;
  readonly parameters?: readonly string[];
}

/**
 * The value and, when some of it is not known, why; or why there is none: the expression is broken or the template is not
 * there. Integers beyond 2^53 are bigint.
 */
export type EvalAnswer =
  | { readonly value: Printed | bigint; readonly unknown?: string }
  | { readonly because: string };

/** Evaluates one expression and prints its value as JSON; what is not known is `[expression]`, in ADF `@expression`. */
export function evaluateExpression(workspace: Workspace, request: EvalRequest): EvalAnswer {
  if (request.language === 'bicep') return evaluateBicep(workspace, request);
  const project = projectOf(workspace, request);
  const unit =
    request.template === undefined
      ? emptyUnit(request.language)
      : project.sources.get(request.template)?.parsed.units[0];
  if (!unit) return { because: `'${request.template}' is no template.` };
  const language = unit.language === 'adf' ? 'adf' : request.language;
  const expression = parse(language, request.expression);
  if (expression.kind === 'broken') return unreadable(expression.because);
  if (language === 'adf' && expression.kind === 'reference' && expression.to === 'symbol')
    return unreadable(`'${expression.name}' is no call of a function`);
  const { scope } = deploymentOf(unit, project, request);
  const known = language === 'adf' ? withFactory(expression, unit, workspace, project) : expression;
  const names = language === 'adf' && unit.language !== 'adf' ? NO_NAMES : scope.names;
  return answer(evaluate(known, { ...scope, names }), language);
}

/** With what the artefact's factory says in the place of `pipeline().globalParameters.x`, and the pipeline's own name. */
function withFactory(expression: Expression, unit: Unit, workspace: Workspace, project: Project): Expression {
  const root = unit.file.path.replace(/(?:^|\/)[^/]+\/[^/]+$/, '');
  const factories = workspace
    .files()
    .filter((path) => /^(?:factory|globalParameters)\/[^/]+\.json$/i.test(below(path, root)));
  const values = factories.flatMap((path) => project.pairing.read(path).flatMap((set) => [...set.values]));
  const globals = new Map(values.flatMap(([name, { value }]) => (value ? [[name, value] as const] : [])));
  const [resource] = unit.resources;
  const name = /\/pipelines$/i.test(typeOf(resource)) ? resource?.name : undefined;
  return settled(expression, { globals, name });
}

function below(path: string, root: string): string {
  if (root === '') return path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : '';
}

function typeOf(resource: Unit['resources'][number] | undefined): string {
  return resource?.type.kind === 'literal' ? String(resource.type.value) : '';
}

function answer(value: Value, language: LanguageName): EvalAnswer {
  const printed = language === 'adf' ? printAdf(value) : printJson(value);
  if (toJson(value) !== undefined || value.kind === 'absent') return { value: printed };
  return { value: printed, unknown: why([undecided(value)]).text };
}

/** Of an undecided `if` its condition, which is what is not known. */
function undecided(value: Value): Value {
  if (value.kind !== 'oneOf') return value;
  const { expression, scope } = value.residual;
  const [condition] = expression.kind === 'call' ? expression.args : [];
  return condition ? evaluate(condition, scope as Scope) : value;
}

/** A Bicep expression can only be read among the names that it may use: as a variable at the end of its file. */
function evaluateBicep(workspace: Workspace, request: EvalRequest): EvalAnswer {
  const { expression, template } = request;
  const before = template === undefined ? '' : workspace.read(template);
  if (before === undefined || (template && !/\.bicep$/i.test(template)))
    return { because: `'${template}' is no Bicep file.` };
  const file = new SourceFile(
    template ?? 'expression.bicep',
    `${before}\nvar ${BICEP_NAME} = ${expression}\n`,
  );
  const { notices, units } = bicep.parse(file);
  const line = file.position(before.length + 1).line;
  const problem = notices.find((notice) => notice.startLine >= line);
  if (problem) return unreadable(problem.message);
  const deployment = deploymentOf(units[0] as Unit, projectOf(workspace, request), request);
  const value = deployment.variable(BICEP_NAME);
  return value ? answer(value, 'bicep') : unreadable('it is more than one expression');
}

const BICEP_NAME = 'forearmExpression';

function unreadable(because: string): EvalAnswer {
  return { because: `The expression cannot be read: ${because.replace(/\.$/, '')}.` };
}

function projectOf(workspace: Workspace, { parameters = [] }: EvalRequest): Project {
  const options = { rules: [], inlineIgnores: false, parameters, onError: () => {} };
  return new Project(workspace, workspace.files(), options);
}

function deploymentOf(unit: Unit, project: Project, { parameters = [] }: EvalRequest): Deployment {
  const sets = parameters.flatMap((file) => setsOf(file, unit, project));
  return project.evaluate([unit], sets).estate.deployments[0] as Deployment;
}

/** A parameter file; what a pipeline is run with may also be plain JSON. */
function setsOf(path: string, unit: Unit, project: Project): readonly ParameterSet[] {
  const sets = project.pairing.read(path);
  const source = unit.language === 'adf' && sets.length === 0 ? project.sources.get(path) : undefined;
  const set = source && runParametersOf(source.file);
  return set ? [set] : sets;
}

function parse(language: LanguageName, text: string): Expression {
  if (language === 'adf') {
    const whole = text.trimStart().startsWith('@') || text.includes('@{') ? text : `@${text}`;
    const file = new SourceFile('<expression>', JSON.stringify(whole));
    const at = place(file, 0, file.text.length);
    return parseDynamic(whole, at) ?? { kind: 'literal', value: plainText(whole), ...at };
  }
  const inner = text.trim();
  const token = JSON.stringify(inner.startsWith('[') && inner.endsWith(']') ? inner : `[${inner}]`);
  const file = new SourceFile('<expression>', token);
  return parseText(place(file, 1, token.length - 1), place(file, 0, token.length));
}

/** Dynamic content sees none of the names of the template that it stands in. */
const NO_NAMES: Names = {
  unit: emptyUnit('adf'),
  parameter: () => undefined,
  variable: () => undefined,
};

/** Text without expressions: a first `@` and those of `@{` are written twice. */
function plainText(text: string): string {
  const plain = text.replaceAll('@@{', '@{');
  return plain.startsWith('@@') ? plain.slice(1) : plain;
}

function emptyUnit(language: LanguageName): Unit {
  return {
    file: new SourceFile('<expression>', ''),
    language,
    scope: 'resourceGroup',
    symbolic: false,
    parameters: new Map(),
    variables: new Map(),
    functions: new Map(),
    types: new Map(),
    resources: [],
    outputs: [],
    ignores: [],
  };
}
