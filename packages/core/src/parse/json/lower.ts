/** JSON to common expressions, one level at a time: nothing is lowered that nobody looks at. */
import type { Entry, Expression, ObjectExpression } from '../../model/expression.ts';
import { isDeploymentToken } from '../../text/tokens.ts';
import type { JsonArray, JsonError, JsonNode, JsonObject, JsonString } from './nodes.ts';

/** What a language makes of a string: a literal, or an expression if it embeds them in strings. */
export type LowerString = (node: JsonString) => Expression;

/** Every string is what it says. */
export function plainString(node: JsonString): Expression {
  return literal(node, node.value);
}

/** The expression that a JSON value is. Entries and items are lowered when they are first asked for. */
export function lowerJson(node: JsonNode, lowerString: LowerString): Expression {
  switch (node.kind) {
    case 'object':
      return lowerObject(node, lowerString);
    case 'array':
      return lowerArray(node, lowerString);
    case 'string':
      return lowerString(node);
    case 'error':
      return lowerError(node);
    default:
      return literal(node, node.value);
  }
}

/** A broken expression; but a token without quotes (`"count": #{count}#`) is filled in before the engine sees it. */
export function lowerError({ file, start, end, because }: JsonError): Expression {
  const text = file.text.slice(start, end);
  if (isDeploymentToken(text)) return { kind: 'literal', value: text, file, start, end };
  return { kind: 'broken', because, file, start, end };
}

/** The expression that a JSON object is. */
export function lowerObject(node: JsonObject, lowerString: LowerString): ObjectExpression {
  const { file, start, end } = node;
  let entries: readonly Entry[] | undefined;
  return {
    kind: 'object',
    file,
    start,
    end,
    get entries() {
      entries ??= node.properties.map(({ key, keyPlace, value }) => ({
        key,
        keyPlace,
        value: lowerJson(value, lowerString),
      }));
      return entries;
    },
  };
}

function lowerArray(node: JsonArray, lowerString: LowerString): Expression {
  const { file, start, end } = node;
  let items: readonly Expression[] | undefined;
  return {
    kind: 'array',
    file,
    start,
    end,
    get items() {
      items ??= node.items.map((item) => lowerJson(item, lowerString));
      return items;
    },
  };
}

/** The literal expression at a scalar's place. */
export function literal(node: JsonNode, value: string | number | bigint | boolean | null): Expression {
  return { kind: 'literal', value, file: node.file, start: node.start, end: node.end };
}
