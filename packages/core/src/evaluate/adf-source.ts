/** Writes expressions as artefacts of factories have them: the opposite of `parse/adf`. */
import type { AccessExpression, Expression, ReferenceExpression } from '../model/expression.ts';
import type { LiteralValue } from '../model/value.ts';

/** How the parts of an expression are written: as they are, or settled first. */
export type WritePart = (part: Expression) => string;

/** What stands for what is too large or too deep to be written. */
export const CUT = '…';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const OWN_PARAMETER = /^(?:pipeline|dataset|linkedService)\s*\(\s*\)[^\\]*$/i;

/** An expression without its `@`; nodes that only other languages have are cut. */
export function writeExpression(expression: Expression, part: WritePart): string {
  switch (expression.kind) {
    case 'literal':
      return writeScalar(expression.value);
    case 'interpolation':
      return `concat(${expression.parts.map(part).join(', ')})`;
    case 'call':
      return `${expression.name}(${expression.args.map(part).join(', ')})`;
    case 'access':
      return writeAccess(expression, part);
    case 'reference':
      return writeReference(expression);
    default:
      return CUT;
  }
}

/** A scalar inside an expression. */
export function writeScalar(value: LiteralValue['value']): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

function writeAccess({ base, index, safe }: AccessExpression, part: WritePart): string {
  const before = `${part(base)}${safe ? '?' : ''}`;
  const name = index.kind === 'literal' && typeof index.value === 'string' ? index.value : '';
  return NAME.test(name) ? `${before}.${name}` : `${before}[${part(index)}]`;
}

/** A parameter as it was spelled, or a pipeline's when nothing shows whose it is. */
function writeReference({ to, name, file, start, end }: ReferenceExpression): string {
  if (to === 'variable') return `variables(${writeScalar(name)})`;
  if (to !== 'parameter') return name;
  const spelled = file.text.slice(start, end);
  if (OWN_PARAMETER.test(spelled)) return spelled;
  return NAME.test(name) ? `pipeline().parameters.${name}` : `pipeline().parameters[${writeScalar(name)}]`;
}

/** A piece of a text: known, or an expression. */
export type Piece = { readonly text: string } | { readonly expression: string };

/** A text with `@{…}` for its expressions, escaped so that what is plain stays plain. */
export function writeTemplate(pieces: readonly Piece[]): string {
  let written = '';
  let plain = '';
  for (const piece of pieces) {
    if ('text' in piece) plain += piece.text;
    else {
      written += `${escapedPlain(plain, written === '', true)}@{${piece.expression}}`;
      plain = '';
    }
  }
  return written + escapedPlain(plain, written === '', false);
}

/** An `@` at the start, and in front of `@`, `{` or an expression, would mean something. */
function escapedPlain(text: string, first: boolean, followed: boolean): string {
  return text.replace(/@(?=([@{])?)/g, (at, next, offset: number) => {
    const atStart = first && offset === 0;
    const atEnd = followed && offset === text.length - 1;
    return next !== undefined || atStart || atEnd ? "@{'@'}" : at;
  });
}
