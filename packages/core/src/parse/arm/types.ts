/** Parameter, output and definition objects to the types that rules and the evaluator need. */
import type { TypeExpression } from '../../model/unit.ts';
import { type JsonNode, type JsonObject, memberOf, objectOf, textOf } from '../json/index.ts';
import { lowerValue } from './values.ts';

type Base = TypeExpression['base'];

/** Type names in any casing: the engine takes `SecureString` as well as `securestring`. */
const BASES: Readonly<Record<string, { base: Base; secure: boolean }>> = {
  string: { base: 'string', secure: false },
  securestring: { base: 'string', secure: true },
  int: { base: 'int', secure: false },
  bool: { base: 'bool', secure: false },
  object: { base: 'object', secure: false },
  secureobject: { base: 'object', secure: true },
  array: { base: 'array', secure: false },
};

const UNTYPED = { base: 'any', secure: false } as const;

/** The type that an object with `type` or `$ref` describes; `any` when it describes none. */
export function typeOf(node: JsonNode | undefined): TypeExpression {
  return new ArmType(node);
}

/** What is inside of a type is worked out when somebody asks: of most parameters only the first few members matter. */
class ArmType implements TypeExpression {
  readonly base: Base;
  readonly secure: boolean;
  readonly nullable: boolean;
  readonly ref: string | undefined;
  readonly #node: JsonNode | undefined;
  #properties: TypeExpression['properties'] | null = null;

  constructor(node: JsonNode | undefined) {
    const name = textOf(node, 'type')?.trim().toLowerCase() ?? '';
    const known = Object.hasOwn(BASES, name) ? (BASES[name] as { base: Base; secure: boolean }) : UNTYPED;
    const nullable = memberOf(node, 'nullable');
    this.base = known.base;
    this.secure = known.secure;
    this.nullable = nullable?.kind === 'boolean' && nullable.value;
    this.ref = refOf(node);
    this.#node = node;
  }

  get properties(): TypeExpression['properties'] {
    if (this.#properties === null) this.#properties = propertiesOf(objectOf(this.#node, 'properties'));
    return this.#properties;
  }

  get additional(): TypeExpression | undefined {
    const additional = objectOf(this.#node, 'additionalProperties');
    return additional && typeOf(additional);
  }

  get items(): TypeExpression | undefined {
    const items = objectOf(this.#node, 'items');
    return items && typeOf(items);
  }

  get allowed(): TypeExpression['allowed'] {
    return allowedOf(this.#node);
  }
}

/** The values of `allowedValues`. */
export function allowedOf(node: JsonNode | undefined): TypeExpression['allowed'] {
  const allowed = memberOf(node, 'allowedValues');
  return allowed?.kind === 'array' ? allowed.items.map(lowerValue) : undefined;
}

const DEFINITION = '#/definitions/';

/** The name in `"$ref": "#/definitions/name"`, JSON pointer escapes undone (RFC 6901). */
function refOf(node: JsonNode | undefined): string | undefined {
  const ref = textOf(node, '$ref');
  if (ref?.toLowerCase().startsWith(DEFINITION) !== true) return undefined;
  return ref.slice(DEFINITION.length).replaceAll('~1', '/').replaceAll('~0', '~');
}

function propertiesOf(node: JsonObject | undefined): TypeExpression['properties'] {
  return node && new Map(node.properties.map((member) => [member.key.toLowerCase(), typeOf(member.value)]));
}
