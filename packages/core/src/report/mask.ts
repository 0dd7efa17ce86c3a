/**
 * The last line of defence against printing a secret: hides what has the shape of one, whatever the analysis thought.
 * Secrets are masked long before (where a value carries the mark `secret`); this only catches what slipped through.
 */

const MASK = '***';

/** A stretch of a text that becomes another text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Each pattern ends with the group that is hidden. Values that are expressions or placeholders stay readable. */
const SHAPES: readonly RegExp[] = [
  // Parts of connection strings and of URLs.
  /\b(?:AccountKey|SharedAccessKey|SharedSecretValue|AccessKey|Password|Pwd|ClientSecret|PersonalAccessToken)\s*=\s*(?![[@$#%<{'"])([^;,&\s'"<>]{3,})/gi,
  /[?&;](?:sig|code|subscription-key|client_secret|access_token)=(?![[@$#%<{'"])([^&;\s'"<>]{8,})/gi,
  /:\/\/[^/\s:@'"]{1,64}:(?![[@$#%<{])([^/\s@'"]{3,})@/g,
  // `password: 'value'` in any of the languages.
  /\b\w{0,40}(?:password|passwd|pwd|accountkey|sharedaccesskey|clientsecret|apikey|sastoken)["']?\s*[:=]\s*["'](?![[@$#%<{])([^'"]{3,})["']/gi,
  // Tokens that are recognisable by themselves.
  /\b(?:Bearer|Basic)\s+([A-Za-z0-9._~+/=-]{16,})/g,
  /\b(eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}(?:\.[A-Za-z0-9_-]{0,2000})?)/g,
  /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{86}==)/g,
  /(?<![A-Za-z0-9])([A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34})(?![A-Za-z0-9_~.-])/g,
  /\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,}|dapi[0-9a-f]{32})/g,
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----([^-]+)/g,
];

/** The stretches to hide, in order and without overlap. */
export function secretShapes(text: string): Edit[] {
  const found: Edit[] = [];
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const secret = match[1] as string;
      const start = match.index + match[0].lastIndexOf(secret);
      found.push({ start, end: start + secret.length, text: MASK });
    }
  }
  return withoutOverlap(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** The text with everything of a secret's shape hidden. */
export function mask(text: string): string {
  return applyEdits(text, secretShapes(text));
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (last === undefined || edit.start >= last.end) kept.push(edit);
    else if (edit.end > last.end) kept[kept.length - 1] = { ...last, end: edit.end };
  }
  return kept;
}
