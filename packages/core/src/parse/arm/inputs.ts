/** ARM parameter files: values for a template's parameters. */
import type { ParameterSet, ParameterValue } from '../../model/unit.ts';
import { type JsonObject, type JsonProperty, memberOf, objectOf } from '../json/index.ts';
import { lowerPlain } from './values.ts';

/** The values of a parameter file, keyed in lower case. Strings are literals: the engine evaluates no `[…]` in them. */
export function lowerParameterFile(root: JsonObject): ParameterSet {
  const members = objectOf(root, 'parameters')?.properties ?? [];
  return {
    file: root.file,
    label: root.file.path,
    values: new Map(members.map((member) => [member.key.toLowerCase(), parameterValue(member)])),
  };
}

function parameterValue(source: JsonProperty): ParameterValue {
  const { file, start, end, key: name, keyPlace: namePlace, value: node } = source;
  const value = memberOf(node, 'value');
  if (value !== undefined) return { file, start, end, name, namePlace, value: lowerPlain(value) };
  return { file, start, end, name, namePlace, keyVault: memberOf(node, 'reference') !== undefined };
}
