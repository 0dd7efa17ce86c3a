/** Reads the curated tables: tab-separated rows, `#` starts a comment, every row ends with its reason. */
import { readFileSync } from 'node:fs';

const folder = new URL('./curated/', import.meta.url);

/** Rows of curated/<name>.tsv as arrays of `columns` texts. Throws if a row has another number or no reason. */
export function curated(name, columns) {
  const rows = readFileSync(new URL(`${name}.tsv`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  for (const row of rows)
    if (row.length !== columns || row.at(-1).trim() === '')
      throw new Error(`curated/${name}.tsv: expected ${columns} columns and a reason in: ${row.join(' | ')}`);
  return rows;
}

/** A cell as an anchored regular expression without regard to case. */
export function whole(pattern) {
  return new RegExp(`^(?:${pattern})$`, 'i');
}
