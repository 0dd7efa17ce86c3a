/** Small questions and spellings of printing. */
import { officialType } from '../facts/resource-types.ts';
import type { AccessExpression, Expression } from '../model/expression.ts';
import { type ArrayValue, type LiteralValue, Mark, type ObjectValue, type Value } from '../model/value.ts';
import { extensionVersion, idOfInstance } from './identity.ts';
import type { Printed } from './print.ts';
import { findInstance } from './references.ts';
import type { Scope } from './scope.ts';
import { textParts } from './text-parts.ts';

/** `subscription().subscriptionId` and `resourceGroup().name`: what a plain resource id starts with. */
export function isOwn(value: Value, property: 'subscriptionId' | 'name'): boolean {
  if (value.kind !== 'unknown' || value.residual.expression.kind !== 'access') return false;
  const { base, index } = value.residual.expression;
  const owner = property === 'name' ? 'resourcegroup' : 'subscription';
  return (
    base.kind === 'call' &&
    base.args.length === 0 &&
    base.name.toLowerCase() === owner &&
    index.kind === 'literal' &&
    index.value === property
  );
}

/** `'microsoft.web/serverFarms'` as the official types spell it. */
export function inOfficialSpelling(argument: string): string {
  return /^'[\w.]+\/[\w/.-]+'$/.test(argument) ? `'${officialType(argument.slice(1, -1))}'` : argument;
}

/** What stands between the items that are alone, and those items each by itself. */
export function runsOf<T>(items: readonly T[], isAlone: (item: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let open: T[] | undefined;
  for (const item of items) {
    if (isAlone(item)) {
      runs.push([item]);
      open = undefined;
    } else if (open) open.push(item);
    else {
      open = [item];
      runs.push(open);
    }
  }
  return runs;
}

/** True for an api version, or none. */
export function isApiVersion(value: Value): boolean {
  return (
    value.kind === 'literal' &&
    (value.value === null || /^\d{4}-\d{2}-\d{2}(-\w+)*$/.test(String(value.value)))
  );
}

/** `format('loop[{0}]', copyIndex())`: a turn of a loop, by its symbol. */
function isTurn(target: Value): boolean {
  const [first, ...rest] = textParts(target);
  return first?.kind === 'literal' && /^\w+\[$/.test(String(first.value)) && rest.length === 2;
}

/** A symbol (as a value or by name) or a bare name stands for the id of the resource that it means. */
export function idOfTarget(target: Value, scope: Scope): Value {
  if (target.kind === 'object') return target.properties.get('id')?.value ?? target;
  if (target.kind === 'literal' ? String(target.value).includes('/') : !isTurn(target)) return target;
  const instance = findInstance(target, scope);
  return instance && extensionVersion(instance) === undefined ? idOfInstance(instance) : target;
}

/** A known secret, which is never printed. */
export function isHidden(value: Value): boolean {
  return (
    (value.marks & Mark.secret) !== 0 &&
    value.kind === 'literal' &&
    value.value !== null &&
    value.value !== ''
  );
}

/** True for what prints as the expression that it is left as. */
export function isOpen(value: ArrayValue | ObjectValue): boolean {
  if (value.residual === undefined) return false;
  return (
    value.open || (value.kind === 'array' && value.items.some((item) => item.kind === 'object' && item.open))
  );
}

/** A scalar in JSON; a text that would be an expression is escaped. */
export function printScalar(value: LiteralValue['value']): Printed {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' && value.startsWith('[') && value.endsWith(']')) return `[${value}`;
  return value;
}

/** A scalar inside an expression. */
export function printLiteral(value: LiteralValue['value']): string {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : `${value}()`;
}

/** A text inside an expression. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A boolean inside a text is capitalised, as the engine's `format` does. */
export function textOf(value: LiteralValue['value']): string {
  return value === true ? 'True' : value === false ? 'False' : value === null ? '' : String(value);
}

/** `module.outputs.x` of Bicep, which in ARM is `reference(id).outputs.x.value`. */
export function isModuleOutput({ base }: AccessExpression, scope: Scope): boolean {
  if (base.kind !== 'access' || base.index.kind !== 'literal' || base.index.value !== 'outputs') return false;
  const { base: owner } = base;
  const turn =
    owner.kind === 'access' && !(owner.index.kind === 'literal' && typeof owner.index.value === 'string');
  const symbol = turn ? owner.base : owner;
  if (symbol.kind !== 'reference' || symbol.to !== 'symbol') return false;
  return scope.self.symbols.get(symbol.name.toLowerCase())?.[0]?.declaration.module !== undefined;
}

/** A chain with a safe step is one `tryGet` from that step on. */
export function safePath(access: AccessExpression): { base: Expression; keys: Expression[] } | undefined {
  if (access.safe) return { base: access.base, keys: [access.index] };
  const inner = access.base.kind === 'access' && !access.base.chainEnd ? safePath(access.base) : undefined;
  return inner ? { base: inner.base, keys: [...inner.keys, access.index] } : undefined;
}
