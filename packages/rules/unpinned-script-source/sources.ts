/** Addresses of code that can change while the address stays the same. */

/** Endings of what is run. Archives and JSON may be data: they count only where code is named. */
const RUN = 'py|sh|bash|ps1|psm1|psd1|cmd|bat|jar|whl|egg|sql|hql|pig|scala|r|ipynb|exe|msi|js|pl|rb';
const BROUGHT = `${RUN}|zip|tgz|tar\\.gz|json|bicep`;
const BRANCH = '(?:refs/heads/[\\w.-]{1,80}|main|master|develop|dev|trunk|HEAD)';
const REPOSITORY = '[\\w.-]{1,80}/[\\w.-]{1,100}';

/** Each with the words for a message. */
type Moving = readonly [pattern: RegExp, what: string];

function fileOfBranch(endings: string): Moving {
  const host = `(?:raw\\.githubusercontent\\.com/${REPOSITORY}/|github\\.com/${REPOSITORY}/(?:raw|blob)/)`;
  const pattern = `https?://${host}${BRANCH}/[^\\s"'<>|;,)]{0,300}\\.(?:${endings})\\b`;
  return [new RegExp(pattern, 'i'), 'a branch of a public repository, which changes'];
}

const OTHERS: readonly Moving[] = [
  [
    new RegExp(`https?://github\\.com/${REPOSITORY}/archive/${BRANCH}\\.(?:zip|tar\\.gz)`, 'i'),
    'a branch of a public repository, which changes',
  ],
  [
    new RegExp(`https?://github\\.com/${REPOSITORY}/releases/latest/download/`, 'i'),
    'the latest release of a public repository, which changes',
  ],
  [
    /https?:\/\/gist\.githubusercontent\.com\/[\w.-]{1,80}\/[0-9a-f]{20,40}\/raw\/(?![0-9a-f]{40}\/)[\w.-]/i,
    'the newest version of a gist, which changes',
  ],
  [
    new RegExp(`https?://cdn\\.jsdelivr\\.net/gh/${REPOSITORY}@(?:main|master|latest|dev)/`, 'i'),
    'a branch of a public repository, which changes',
  ],
];

const IN_SCRIPTS = [fileOfBranch(RUN), ...OTHERS];
const IN_PLACES = [fileOfBranch(BROUGHT), ...OTHERS];

/** Where a text fetches code from that moves; undefined for what stays, and for data. `place`: the text names code. */
export function movingSource(text: string, place = false): string | undefined {
  return (place ? IN_PLACES : IN_SCRIPTS).find(([pattern]) => pattern.test(text))?.[1];
}

/** Fetched in clear, from a host that is not one's own. */
export function isClearSource(text: string): boolean {
  return /^\s*http:\/\/(?!localhost|127\.|10\.|192\.168\.)[\w-]+\./i.test(text);
}

const COMMIT = /\b[0-9a-f]{40}\b/i;
const PIPED = [
  /\b(?:curl|wget)\b[^\n|]{0,300}\|\s{0,4}(?:sudo\s{1,4}(?:-\w{1,4}\s{1,4}){0,2})?(?:ba|z|da)?sh\b/i,
  /\b(?:ba|z|da)?sh\s{1,4}(?:-c\s{1,4})?["']?(?:<\(|\$\(|`)\s{0,4}(?:curl|wget)\b[^\n)]{0,300}/i,
  /\b(?:iex|Invoke-Expression)\b[^\n]{0,60}\b(?:DownloadString|iwr|irm|Invoke-WebRequest|Invoke-RestMethod|curl|wget)\b[^\n]{0,200}/i,
  /\b(?:DownloadString|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b[^\n|]{0,200}\|\s{0,4}(?:iex|Invoke-Expression)\b/i,
];

/** Whether what is fetched is run at once, with no look at it and no checksum. A commit's id in the address pins it. */
export function isPipedToShell(text: string): boolean {
  return PIPED.some((pattern) => {
    const found = pattern.exec(text)?.[0];
    return found !== undefined && !COMMIT.test(found);
  });
}
