/** `forearm eval`: one expression of a language, evaluated alone or with the names of a template. */
import { evaluate } from '../evaluate/evaluate.ts';
import { type Printed, printJson } from '../evaluate/print.ts';
import type { Expression } from '../model/expression.ts';
import type { LanguageName } from '../model/language.ts';
import type { Unit } from '../model/unit.ts';
import type { Workspace } from '../model/workspace.ts';
import { parseDynamic } from '../parse/adf/index.ts';
import { parseText } from '../parse/arm/expression.ts';
import { place, SourceFile } from '../text/source-file.ts';
import { Project } from './project.ts';

export interface EvalRequest {
  readonly language: LanguageName;
  /** `concat('a', 'b')` or `[concat('a', 'b')]`; for ADF with or without the leading `@`. */
  readonly expression: string;
  /** A template whose parameters, variables and functions the expression may use. */
  readonly template?: string;
  readonly parameters?: readonly string[];
}

/** The value, or why there is none: the expression is broken or the template is not there. */
export type EvalAnswer = { readonly value: Printed } | { readonly because: string };

/** Evaluates one expression and prints its value as JSON; what is not known is `[expression]`. */
export function evaluateExpression(workspace: Workspace, request: EvalRequest): EvalAnswer {
  const expression = parse(request.language, request.expression);
  if (expression.kind === 'broken')
    return { because: `The expression cannot be read: ${expression.because}.` };
  const parameters = request.parameters ?? [];
  const project = new Project(workspace, workspace.files(), {
    rules: [],
    inlineIgnores: false,
    parameters,
    onError: () => {},
  });
  const unit =
    request.template === undefined
      ? emptyUnit(request.language)
      : project.sources.get(request.template)?.parsed.units[0];
  if (!unit) return { because: `'${request.template}' is no template.` };
  const { estate } = project.evaluate(
    [unit],
    parameters.flatMap((file) => project.pairing.read(file)),
  );
  const [deployment] = estate.deployments;
  if (!deployment) return { because: `'${request.template}' cannot be evaluated.` };
  return { value: printJson(evaluate(expression, deployment.scope)) };
}

function parse(language: LanguageName, text: string): Expression {
  if (language === 'adf') {
    const whole = text.startsWith('@') || text.includes('@{') ? text : `@${text}`;
    const file = new SourceFile('<expression>', whole);
    const at = place(file, 0, whole.length);
    return parseDynamic(whole, at) ?? { kind: 'literal', value: whole, ...at };
  }
  const inner = text.trim();
  const token = JSON.stringify(inner.startsWith('[') && inner.endsWith(']') ? inner : `[${inner}]`);
  const file = new SourceFile('<expression>', token);
  return parseText(place(file, 1, token.length - 1), place(file, 0, token.length));
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
