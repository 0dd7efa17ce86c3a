/** ARM parameter files: values for a template's parameters. */
import type { IgnoreMark, ParameterSet, ParameterValue } from '../../model/unit.ts';
import { type JsonObject, type JsonProperty, memberOf, objectOf } from '../json/index.ts';
import { lowerJson, plainString } from '../json/lower.ts';

/** The values of a parameter file, keyed in lower case. Strings are literals: the engine evaluates no `[…]` in them. */
export function lowerParameterFile(root: JsonObject, ignores: readonly IgnoreMark[]): ParameterSet {
  const members = objectOf(root, 'parameters')?.properties ?? [];
  return {
    file: root.file,
    label: root.file.path,
    ignores,
    values: new Map(members.map((member) => [member.key.toLowerCase(), parameterValue(member)])),
  };
}

function parameterValue(source: JsonProperty): ParameterValue {
  const { file, start, end, key: name, keyPlace: namePlace, value: node } = source;
  const value = memberOf(node, 'value');
  if (value !== undefined) return { file, start, end, name, namePlace, value: lowerJson(value, plainString) };
  return { file, start, end, name, namePlace, keyVault: memberOf(node, 'reference') !== undefined };
}
