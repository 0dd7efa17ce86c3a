/** What the tests of this folder share: files as Studio writes them, and the text that a place stands for. */
import type { Expression } from '../../../src/model/expression.ts';
import type { ResourceDeclaration, Unit } from '../../../src/model/unit.ts';
import { adf } from '../../../src/parse/adf/index.ts';
import { type Place, SourceFile } from '../../../src/text/source-file.ts';

/** An artefact's file; an object is written as Studio does, a text as it is. */
export function fileOf(path: string, content: unknown): SourceFile {
  return new SourceFile(path, typeof content === 'string' ? content : JSON.stringify(content, null, '\t'));
}

/** The unit of a file that holds an artefact. */
export function unitOf(path: string, content: unknown): Unit {
  const unit = adf.parse(fileOf(path, content)).units[0];
  if (unit === undefined) throw new Error(`${path} holds no artefact`);
  return unit;
}

export function resourceOf(path: string, content: unknown): ResourceDeclaration {
  return unitOf(path, content).resources[0] as ResourceDeclaration;
}

/** What is written at a place. */
export function written({ file, start, end }: Place): string {
  return file.text.slice(start, end);
}

/** The value of a literal expression. */
export function scalarOf(expression: Expression | undefined): unknown {
  return expression?.kind === 'literal' ? expression.value : expression?.kind;
}

/** The expression of a property of an object expression, by dotted path. */
export function at(expression: Expression | undefined, path: string): Expression | undefined {
  return path.split('.').reduce<Expression | undefined>((found, key) => {
    if (found?.kind === 'array') return found.items[Number(key)];
    return found?.kind === 'object' ? found.entries.find((entry) => entry.key === key)?.value : undefined;
  }, expression);
}
