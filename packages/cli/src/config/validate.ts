/** Compares JSON with a shape and says in plain words what does not fit, and where. */
import type { Node } from 'jsonc-parser';
import { closest } from '../arguments/closest.ts';
import type { Shape } from './shape.ts';

export interface Misfit {
  /** Offset into the text. */
  readonly offset: number;
  readonly message: string;
}

/** Everything that does not fit; `name` is what the value is called in messages. */
export function misfits(node: Node, shape: Shape, name = 'the configuration'): Misfit[] {
  if (node.type !== shape.type) return [at(node, `${name} must be ${a(shape.type)}`)];
  if (shape.type === 'object') return objectMisfits(node, shape, name);
  if (shape.type === 'array') {
    return (node.children ?? []).flatMap((item, index) => misfits(item, shape.items!, `${name}[${index}]`));
  }
  return textMisfits(node, shape, name);
}

function objectMisfits(node: Node, shape: Shape, name: string): Misfit[] {
  const prefix = name === 'the configuration' ? '' : `${name}.`;
  const entries = (node.children ?? []).map(({ children }) => children as [Node, Node | undefined]);
  const keys = entries.map(([key]) => key.value as string);
  const missing = (shape.required ?? []).filter((key) => !keys.includes(key));
  return [
    ...missing.map((key) => at(node, `${name} needs "${key}"`)),
    ...entries.flatMap(([key, value]) => {
      const expected = shape.properties?.[key.value as string];
      if (expected === undefined) return [at(key, unknownKey(prefix, key.value as string, shape))];
      return value === undefined ? [] : misfits(value, expected, `${prefix}${key.value}`);
    }),
  ];
}

function unknownKey(prefix: string, key: string, shape: Shape): string {
  const names = Object.keys(shape.properties ?? {});
  const guess = closest(key, names);
  return `there is no "${prefix}${key}"; ${guess ? `did you mean "${guess}"` : `known are ${names.join(', ')}`}`;
}

function textMisfits(node: Node, shape: Shape, name: string): Misfit[] {
  const value = node.value as string;
  if (shape.enum && !shape.enum.includes(value))
    return [at(node, `${name} can be ${shape.enum.join(', ')}; not "${value}"`)];
  if (shape.minLength && value.trim().length < shape.minLength) return [at(node, `${name} is empty`)];
  if (shape.pattern && !new RegExp(shape.pattern).test(value))
    return [at(node, `${name} must look like ${example(shape)}`)];
  return [];
}

function example(shape: Shape): string {
  return / as (\S+?)\.?$/.exec(shape.description ?? '')?.[1] ?? shape.pattern!;
}

function at(node: Node, message: string): Misfit {
  return { offset: node.offset, message };
}

function a(type: Shape['type']): string {
  return { object: 'an object', array: 'an array', string: 'text', boolean: 'true or false' }[type];
}
