/** Bicep's `load…` functions: files of the workspace become values; what lies outside of it is unknown. */
import type { CallExpression } from '../../model/expression.ts';
import type { Value } from '../../model/value.ts';
import { why } from '../call.ts';
import { fromJson } from '../convert.ts';
import { codeOf } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { plainFunctions } from '../functions/table.ts';
import { FunctionError, type Json } from '../json.ts';
import type { Scope } from '../scope.ts';
import { reason, unknown, written } from '../values.ts';
import type { SpecialFunction } from './index.ts';

type Read = (text: string, rest: readonly Value[]) => Json | undefined;

/** The first argument is a path relative to the file that the call stands in. */
function loader(read: Read): SpecialFunction {
  return (call, scope) => {
    const [path, ...rest] = call.args.map((arg) => evaluate(arg, scope));
    if (path?.kind !== 'literal' || typeof path.value !== 'string')
      return unknown(path ? why([path]) : reason('invalid-argument', 'a path is needed'), call, scope);
    const { environment } = scope.self;
    const answer = environment.load(scope.names.unit, path.value);
    if ('text' in answer) return parsed(answer.text, read, rest, call, scope);
    const text = `The file '${path.value}' is not read: ${answer.because}.`;
    environment.notice(codeOf(answer), text, call);
    return unknown(reason('unresolved-module', answer.because), call, scope);
  };
}

function parsed(text: string, read: Read, rest: readonly Value[], call: CallExpression, scope: Scope): Value {
  try {
    const json = read(text.replace(/^\uFEFF/, ''), rest);
    if (json !== undefined) return fromJson(json, written(call, 'expression'));
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
  }
  return unknown(reason('unsupported', `${call.name}() could not read the file`), call, scope);
}

function plain(name: string, argument: Json): Json | undefined {
  return plainFunctions.get(name)?.call([argument]);
}

/** `loadJsonContent(path, jsonPath?)`: plain paths `$.a.b[0]` are followed, queries are not. */
const json: Read = (text, [query]) => {
  const whole = plain('json', text);
  if (query?.kind !== 'literal' || typeof query.value !== 'string') return query ? undefined : whole;
  if (!/^\$?(\.?[\w$-]+|\[\d+\]|\['[^']*'\])*$/.test(query.value)) return undefined;
  const steps = query.value.match(/[\w$-]+|'[^']*'/g) ?? [];
  let at: Json | undefined = whole;
  for (const step of steps.filter((one) => one !== '$')) {
    const key = step.replaceAll("'", '');
    at = Array.isArray(at)
      ? at[Number(key)]
      : at instanceof Map
        ? (at as ReadonlyMap<string, Json>).get(key)
        : undefined;
  }
  return at;
};

/** `loadDirectoryFileInfo()` lists files, which no rule needs. */
const directory: SpecialFunction = (call, scope) =>
  unknown(reason('unsupported', 'listings of folders are not read'), call, scope);

/** YAML is not read: its text is known to be there and nothing else. */
const yaml: SpecialFunction = (call, scope) =>
  unknown(reason('unsupported', 'YAML files are not read'), call, scope);

export const fileFunctions: Readonly<Record<string, SpecialFunction>> = {
  loadtextcontent: loader((text) => text),
  loadjsoncontent: loader(json),
  loadfileasbase64: loader((text) => plain('base64', text)),
  loadyamlcontent: yaml,
  loaddirectoryfileinfo: directory,
};
