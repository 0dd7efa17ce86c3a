/** Values for global parameters: from the file that Studio publishes and from the factory's own file. */
import type { ParameterSet, ParameterValue } from '../../model/unit.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { type JsonProperty, memberOf, objectOf } from '../json/index.ts';
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
