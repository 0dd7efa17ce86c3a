/** A fast look at a text: can there be a secret in it at all? */
import { mayHoldRun } from './identify.ts';

/** Marks of the recognisers, by their rarest letters; each alternative starts with a letter that texts rarely hold. */
const MARKS =
  /[78]Q~|JQQJ9|\+A(?:St|Ba|MC|Sb|Eh|Rm|CR)|ACDb|APIM|AIoT|AzCa|AZEG|AzFu|AzSe|dapi[0-9a-f]|gh[pousr]_|github_pat_|npm_|oy2|AKIA|ASIA|ABIA|ACCA|AIza|xox[abeoprs]-|hooks\.slack|IncomingWebhook|IR@|[Gg]ateway-?[Ii]nstall|dmgcmd|PRIVATE KEY|IBAzCC|eyJ|[Pp][Aa][Ss][Ss]|PWD|[Pp]wd|[Ss]ecret|SECRET|SecureString|securestring|[Kk]ey['"]?\]?\s{0,4}[=:,]|KEY['"]?\s{0,4}[=:,]|[Tt]oken|TOKEN|[Ss]ig=|[Cc]ode=|Signature=|[Cc]redstring|[Cc]red[Ss]tring|[Cc]redential|[Ss]as|SAS|Basic |Bearer |SharedKey |[Cc]onnection[Ss]tring|IDENTIFIED|fs\.azure\.|sshpass|sqlcmd|bcp|[Aa]ppid=|[Kk]ey as |curl|net1? |chpasswd|[-/][A-Za-z-]{0,20}[Kk]ey|cookie|Cookie|x-zumo|jdbc:oracle|:\/\/[^\s/?#"'<>\\@:]{0,200}:[^\s/?#"'<>\\@]{1,200}@/;

/** False when no recogniser can find anything. True says little: it is for skipping files and texts quickly. */
export function mayHoldSecret(text: string): boolean {
  return MARKS.test(text) || mayHoldRun(text) || mayHoldWrapped(text);
}

/** A run of base64 this long may hold anything. */
const RUN = 48;

/** Looks at every 48th character only: a run that long cannot lie between two of them. */
function mayHoldWrapped(text: string): boolean {
  for (let at = RUN - 1; at < text.length; at += RUN) {
    if (!isBase64(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && at - start < RUN && isBase64(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - start < RUN && isBase64(text.charCodeAt(end))) end++;
    if (end - start >= RUN) return true;
  }
  return false;
}

function isBase64(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 47 && code <= 57) || code === 43;
}
