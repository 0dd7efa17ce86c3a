/** Test help: expressions as short text, and the source text of places. */
import type { Entry, Expression } from '../../../src/model/expression.ts';
import type { ResourceDeclaration, Unit } from '../../../src/model/unit.ts';
import { bicep } from '../../../src/parse/bicep/index.ts';
import { type Place, SourceFile } from '../../../src/text/source-file.ts';

/** The unit of a Bicep text that has no mistakes. */
export function unitOf(text: string): Unit {
  const { units, notices } = bicep.parse(new SourceFile('main.bicep', text));
  expect(notices).toEqual([]);
  return units[0] as Unit;
}

/** The value of `var x = <text>` after the given declarations, shown. */
export function shown(text: string, before = ''): string {
  return show(unitOf(`${before}\nvar x = ${text}\n`).variables.get('x')!.value);
}

/** The declaration with that symbol. */
export function resourceOf(unit: Unit, symbol: string): ResourceDeclaration {
  return unit.resources.find((resource) => resource.symbol === symbol) as ResourceDeclaration;
}

/** The text that a place covers. */
export function textAt(where: Place): string {
  return where.file.text.slice(where.start, where.end);
}

/** An expression in short form: `equals(parameter:a, 'b')`. */
export function show(expression: Expression | undefined): string {
  switch (expression?.kind) {
    case undefined:
      return 'nothing';
    case 'literal':
      return typeof expression.value === 'string' ? `'${expression.value}'` : String(expression.value);
    case 'object':
      return `{${expression.entries.map(showEntry).join(', ')}}`;
    case 'array':
      return `[${expression.items.map(show).join(', ')}]`;
    case 'interpolation':
      return `"${expression.parts.map(show).join(' ')}"`;
    case 'call':
      return showCall(expression);
    case 'access':
      return `${show(expression.base)}[${showFlags(expression)}${show(expression.index)}]`;
    case 'reference':
      return `${expression.to}:${expression.name}`;
    case 'lambda':
      return `(${expression.parameters.join(', ')}) => ${show(expression.body)}`;
    case 'loop':
      return `for ${showLoop(expression)}: ${show(expression.body)}`;
    case 'spread':
      return `...${show(expression.operand)}`;
    case 'broken':
      return `broken(${expression.because})`;
  }
}

function showEntry({ key, value }: Entry): string {
  if (value.kind === 'spread') return show(value);
  return `${typeof key === 'string' ? key : show(key)}: ${show(value)}`;
}

function showCall(call: Extract<Expression, { kind: 'call' }>): string {
  const receiver = call.receiver === undefined ? '' : `${show(call.receiver)}.`;
  const namespace = call.namespace === undefined ? '' : `${call.namespace}.`;
  return `${receiver}${namespace}${call.name}(${call.args.map(show).join(', ')})`;
}

function showFlags({ safe, fromEnd, chainEnd }: Extract<Expression, { kind: 'access' }>): string {
  return `${safe ? '?' : ''}${fromEnd ? '^' : ''}${chainEnd ? '!' : ''}`;
}

function showLoop({ loop }: Extract<Expression, { kind: 'loop' }>): string {
  const index = loop.indexVariable === undefined ? '' : `, ${loop.indexVariable}`;
  return `${loop.itemVariable}${index} in ${show(loop.items)}`;
}
