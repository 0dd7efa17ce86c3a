/** Packages that are installed in whatever version there is that day. */

const INSTALL = /(?:^|[\s!%;&|"'(])pip3?(?:\.exe)?\s{1,4}install\s{1,4}([^\n;&|]{1,400})/gi;
/** Options that are followed by a value. */
const WITH_VALUE =
  /^(?:-[rceitfd]|--(?:requirement|constraint|editable|index-url|extra-index-url|target|find-links|trusted-host|timeout|retries|proxy|cert|prefix|root|platform|python-version|log|src))$/;
/** What every installation brings along. */
const TOOLS = new Set(['pip', 'setuptools', 'wheel']);
const NAME = /^[A-Za-z0-9][\w.-]{0,100}(?:\[[\w,.-]{1,100}\])?(?:(?:[<>!]=?)[\w.*,<>=!]{1,60})?$/;

/** The first package that a `pip install` in a text names without a version; a lower bound alone is none. */
export function openInstall(text: string): string | undefined {
  for (const [, list = ''] of text.matchAll(INSTALL)) {
    const found = openIn(list.split(/\s+/).map((word) => word.replace(/^["'`]|["'`,)\]]{1,3}$/g, '')));
    if (found !== undefined) return found;
  }
  return DATABRICKS.exec(text)?.[1];
}

/** `dbutils.library.installPyPI('name')` without `version=`. */
const DATABRICKS =
  /\binstallPyPI\(\s{0,4}["']([\w.-]{1,100})["']\s{0,4}(?:\)|,\s{0,4}(?:repo|extras)\b[^)]{0,200}\))/;

function openIn(words: readonly string[]): string | undefined {
  return words.find((word, i) => !WITH_VALUE.test(words[i - 1] ?? '') && isOpen(word));
}

/** A word of pip's command line: a name without a version, or a repository without a commit or tag. */
function isOpen(word: string): boolean {
  if (word === '' || word.startsWith('-') || TOOLS.has(word.toLowerCase())) return false;
  if (word.startsWith('git+')) return !/@[\w./-]+(?:#|$)/.test(word.replace(/^git\+\w+:\/\/[^/]*@/, ''));
  return NAME.test(word) && !/\.(?:whl|egg|zip|gz|txt)$/i.test(word);
}

/** Whether a line of requirements.txt or a library's name leaves the version open. */
export function isOpenRequirement(line: string): boolean {
  const text = line.replace(/#.*$/, '').trim();
  return (
    text !== '' &&
    /^[A-Za-z0-9]/.test(text) &&
    !/[=~@]|\.(?:whl|egg|jar|zip)$/.test(text.replace(/[<>!]=/g, ''))
  );
}

/** Maven coordinates without a version, or with one that moves: `group:artifact`, `…:LATEST`, `…:[1.0,)`. */
export function isOpenCoordinate(text: string): boolean {
  const parts = text.trim().split(':');
  const version = parts.at(-1) ?? '';
  return (
    parts.length === 2 || (parts.length > 2 && /^(?:LATEST|RELEASE)$|[[(,]|-SNAPSHOT$|\+$/i.test(version))
  );
}
