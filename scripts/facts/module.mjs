/** A generated TypeScript module: one JSON text, parsed by whoever asks first, so that loading the module costs nothing. */
import { digest } from '../emit.mjs';

/** Module text. `what` names the content, `from` the official source, `inputs` is the digest of generator and tables. */
export function module(what, from, inputs, data) {
  const json = perEntry(data);
  return `/** ${what}, as JSON text. Generated; do not edit. */
// Made by \`npm run generate\` from ${from} and scripts/facts/curated (a reason in every row).
// \`npm run fresh\` makes it again and compares: a hand edit, or a changed table without regeneration, fails.
// inputs sha256:${inputs}
// content sha256:${digest(json)}
export const json: string = \`${escaped(json)}\`;
`;
}

/** One line per entry of the outer object and of objects in it that hold many. */
function perEntry(data) {
  const entries = Object.entries(data).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{\n${entries.join(',\n')}\n}`;
}

function escaped(json) {
  return json.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
