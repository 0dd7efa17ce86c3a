/** Values for global parameters, from the file that Studio publishes and from the factory's own, and for one run. */
import type { ParameterSet, ParameterValue } from '../../model/unit.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { type JsonProperty, memberOf, objectOf, readJson } from '../json/index.ts';
import { lowerJson, plainString } from '../json/lower.ts';
import type { Artefact } from './syntax.ts';

/** The global parameters that an artefact gives values to; undefined when it gives none. */
export function globalParametersOf(artefact: Artefact, file: SourceFile): ParameterSet | undefined {
  const values = declaredIn(artefact).flatMap((node) => valueOfParameter(node) ?? []);
  if (values.length === 0) return undefined;
  return {
    file,
    label: file.path,
    values: new Map(values.map((value) => [value.name.toLowerCase(), value])),
  };
}

/** The values that a run is started with, `{ "name": value }`; undefined for a file that is no object. */
export function runParametersOf(file: SourceFile): ParameterSet | undefined {
  const { root } = readJson(file);
  if (root?.kind !== 'object') return undefined;
  const values = root.properties.map(({ start, end, key: name, keyPlace: namePlace, value }) => {
    return { file, start, end, name, namePlace, value: lowerJson(value, plainString) };
  });
  return { file, label: file.path, values: new Map(values.map((one) => [one.name.toLowerCase(), one])) };
}

function declaredIn({ kind, properties }: Artefact): readonly JsonProperty[] {
  if (kind.folder === 'globalParameters') return properties?.properties ?? [];
  if (kind.folder === 'factory') return objectOf(properties, 'globalParameters')?.properties ?? [];
  return [];
}

function valueOfParameter(node: JsonProperty): ParameterValue | undefined {
  const value = memberOf(node.value, 'value');
  if (value === undefined) return undefined;
  const { file, start, end, key: name, keyPlace: namePlace } = node;
  return { file, start, end, name, namePlace, value: lowerJson(value, plainString) };
}
