/** Resources of extensions (Microsoft Graph, Kubernetes): their version is part of the type, their body is `properties`. */
import type { Expression } from '../../model/expression.ts';
import type { ResourceDeclaration } from '../../model/unit.ts';
import { place } from '../../text/source-file.ts';
import { type JsonObject, memberOf, objectOf, textOf } from '../json/index.ts';
import { lowerMember, lowerWithout } from './values.ts';

/** What differs from other resources; undefined for a resource of Azure. `import` is the older name of `extension`. */
export function extensionParts(
  node: JsonObject,
): Pick<ResourceDeclaration, 'type' | 'apiVersion' | 'body'> | undefined {
  if ((textOf(node, 'extension') ?? textOf(node, 'import')) === undefined) return undefined;
  const type = memberOf(node, 'type');
  const at = type?.kind === 'string' ? type.value.lastIndexOf('@') : -1;
  const properties = objectOf(node, 'properties');
  if (type?.kind !== 'string' || at < 0 || !properties) return undefined;
  const { content, value } = type;
  const part = (from: number, to: number): Expression => ({
    kind: 'literal',
    value: value.slice(from, to),
    ...place(content.file, content.start + from, content.start + to),
  });
  return {
    type: part(0, at),
    apiVersion: part(at + 1, value.length),
    body: lowerWithout(properties, []),
  };
}

/** Its name, if it has one: Azure's own `name` stands outside of `properties`. */
export function extensionName(node: JsonObject): Expression | undefined {
  return lowerMember(objectOf(node, 'properties'), 'name');
}
