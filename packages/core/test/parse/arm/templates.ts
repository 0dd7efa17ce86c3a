/** What the tests of this folder share: templates around the part that matters, and the text that a place stands for. */
import type { Expression, ObjectExpression } from '../../../src/model/expression.ts';
import type { Parsed } from '../../../src/model/language.ts';
import type { ResourceDeclaration, Unit } from '../../../src/model/unit.ts';
import { parseText } from '../../../src/parse/arm/expression.ts';
import { arm } from '../../../src/parse/arm/index.ts';
import { type Place, place, SourceFile } from '../../../src/text/source-file.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** The JSON text of a template with these members besides schema, version and resources. */
export function templateText(members: object): string {
  return JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [], ...members }, null, 2);
}

export function parseFile(text: string, path = 'azuredeploy.json'): Parsed {
  return arm.parse(new SourceFile(path, text));
}

/** The unit of a template text, or of a template with these members. */
export function unitOf(template: string | object): Unit {
  const text = typeof template === 'string' ? template : templateText(template);
  const unit = parseFile(text).units[0];
  if (unit === undefined) throw new Error('this is no template');
  return unit;
}

/** The declaration of a resource, the first of a template that holds only it. */
export function resourceOf(resource: object): ResourceDeclaration {
  return unitOf({ resources: [resource] }).resources[0] as ResourceDeclaration;
}

/** The expression that a JSON string with this content (escapes included) is. */
export function expressionOf(content: string): Expression {
  const file = new SourceFile('azuredeploy.json', `"${content}"`);
  return parseText(place(file, 1, content.length + 1), place(file, 0, content.length + 2));
}

/** What is written at a place. */
export function written(where: Place | undefined): string | undefined {
  return where?.file.text.slice(where.start, where.end);
}

/** The value of an object's entry. */
export function entryOf(object: Expression | undefined, key: string): Expression | undefined {
  return (object as ObjectExpression).entries.find((entry) => entry.key === key)?.value;
}

/** An expression in ARM's own spelling, for short expectations: objects and arrays as JSON. */
export function print(expression: Expression | undefined): string {
  if (expression === undefined) return 'nothing';
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? `'${expression.value.replaceAll("'", "''")}'`
        : String(expression.value);
    case 'call': {
      const name = expression.namespace ? `${expression.namespace}.${expression.name}` : expression.name;
      return `${name}(${expression.args.map(print).join(', ')})`;
    }
    case 'access':
      return `${print(expression.base)}${expression.safe ? '[?' : '['}${print(expression.index)}]`;
    case 'reference':
      return `${expression.to} ${expression.name}`;
    case 'lambda':
      return `(${expression.parameters.join(', ')}) => ${print(expression.body)}`;
    case 'array':
      return `[${expression.items.map(print).join(', ')}]`;
    case 'object':
      return `{${expression.entries.map(({ key, value }) => `${typeof key === 'string' ? key : print(key)}: ${print(value)}`).join(', ')}}`;
    case 'loop':
      return `loop ${expression.loop.name} ${print(expression.loop.count)}: ${print(expression.body)}`;
    default:
      return expression.kind;
  }
}
