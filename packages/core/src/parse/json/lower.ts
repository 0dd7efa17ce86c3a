/** JSON to common expressions, one level at a time: nothing is lowered that nobody looks at. */
import type { Entry, Expression, ObjectExpression } from '../../model/expression.ts';
import type { JsonArray, JsonNode, JsonObject, JsonString } from './nodes.ts';

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
      return { kind: 'broken', because: node.because, file: node.file, start: node.start, end: node.end };
    default:
      return literal(node, node.value);
  }
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

function literal(node: JsonNode, value: string | number | bigint | boolean | null): Expression {
  return { kind: 'literal', value, file: node.file, start: node.start, end: node.end };
}
