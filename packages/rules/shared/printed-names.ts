/** Names of resources as they are printed: what is unknown of them stands in brackets, `adf-[parameters('env')]-sales`. */

/**
 * What is unknown of a name. Two different names may turn out to be one only if this differs: between the same
 * expressions stand different texts.
 */
export function unknownOf(name: string): string {
  return name.includes('[') ? expressionsOf(name).join('\n') : '';
}

/** The name without its last segment; a slash between the brackets of an expression separates nothing. */
export function ownerName(name: string): string {
  let depth = 0;
  for (let i = name.length - 1; i > 0; i--) {
    if (name[i] === ']') depth++;
    else if (name[i] === '[') depth--;
    else if (name[i] === '/' && depth === 0) return name.slice(0, i);
  }
  return name;
}

/** What stands in the outer brackets of a name. */
function expressionsOf(name: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === '[' && depth++ === 0) from = i + 1;
    else if (name[i] === ']' && --depth === 0) found.push(name.slice(from, i));
  }
  return found;
}
