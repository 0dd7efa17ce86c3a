/** The values that stand where a secret would stand and are none: masks, tokens, references, placeholder words. */

/** Every shape is one test of the whole, trimmed value. */
export type Shape = RegExp;

/** What portals and exports print instead of a secret: ten stars in Data Factory's API. */
export const MASKS: readonly Shape[] = [
  /^[*•●·]{3,}$/,
  /^[xX]{4,}={0,2}$/,
  /^[-_.#?]{3,}$/,
  /^[<[({*]{0,3}\s?(?:redacted|masked|hidden|removed|scrubbed|sanitized|obfuscated|secure|sensitive|secret[ _-]?removed)\s?[>\])}*]{0,3}$/i,
  /^\*{3,}.{0,40}\*{3,}$/,
];

/** References to a vault or to a named secret. */
export const REFERENCES: readonly Shape[] = [
  /^@Microsoft\.KeyVault\(/i,
  /^@Microsoft\.AppConfiguration\(/i,
  /^https:\/\/[^/\s]{1,100}\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net|microsoftazure\.de)(?:[/:]|$)/i,
  /^https:\/\/[^/\s]{1,100}\.managedhsm\.azure\.net/i,
  /^\{\s*"(?:reference"\s*:\s*\{\s*"keyVault|uri"\s*:\s*"https:\/\/[^"]{1,100}\.vault\.)/i,
  /"type"\s*:\s*"AzureKeyVaultSecret"/i,
  /^(?:az\.)?getSecret\(/i,
  /^\w{1,60}\.getSecret\(/,
  /^(?:secretref|keyvaultref|vault|akv|keyvault|op|ssm|env|secret):(?:\/\/)?[\w./-]+/i,
  /^\{\{secrets\//i,
];

/** Tokens that a deployment tool replaces, or that a shell does. They count wherever they fill the whole value. */
export const TOKENS: readonly Shape[] = [
  /^#\{[^{}]{0,200}\}#?$/,
  /^\$\([^()]{0,200}\)$/,
  /^[$%]\{[^{}]{0,200}\}$/,
  /^\$\{\{[^{}]{0,200}\}\}$/,
  /^#?\{\{[^{}]{0,200}\}\}#?$/,
  /^\{[\w.:-]{1,60}\}$/,
  /^__[\w.-]{1,100}__$/,
  /^##[\w.-]{1,100}##$/,
  /^#[\w.-]{1,100}#$/,
  /^~[\w.-]{1,100}~$/,
  /^@@?[\w.-]{1,100}@@?$/,
  /^%[\w.() -]{1,100}%$/,
  /^\$env:\w{1,100}$/i,
  /^\$[A-Za-z_]+$/,
  // What Copy puts into an additional column.
  /^\$\$(?:COLUMN:.{1,200}|FILEPATH)$/i,
  /^\$\{?env\.[\w.]{1,100}\}?$/i,
  /^!\w{1,40}!$/,
  /^GEN-[A-Z0-9-]{2,40}$/i,
  /^GEN_[A-Z0-9_]{2,40}$/,
  /^GET-[A-Z0-9-]{2,80}$/,
  /^GET-PREREQ-\w{1,80}$/,
  /^\[\[?[\w .-]{1,80}\]\]?$/,
  /^<%=?[^%]{0,200}%>$/,
  /^var\.\w{1,80}$/,
];

/** Pieces of a longer value that such tools replace. */
export const INNER_TOKENS =
  /#\{[^{}]{0,200}\}#?|\$\([^()]{0,200}\)|\$\{\{?[^{}]{0,200}\}?\}|\{\{[^{}]{0,200}\}\}|__[A-Za-z][\w.]{0,98}?__|%[A-Z_][A-Z0-9_]{1,60}%|\$env:\w{1,100}|\{\d{1,2}\}/gi;

/** Expressions of ARM (`[…]`, not `[[`) and Data Factory (`@f(…)`, `@{…}`, not `@@`). */
export const EXPRESSIONS: readonly Shape[] = [
  /^\[(?!\[)[\s\S]*\]$/,
  /^@(?!@)[A-Za-z]\w{0,80}\s*\(/,
  /@\{/,
  // A piece of an expression that was cut at its quotes: `',parameters('key'),'`.
  /(?:^|[^A-Za-z0-9])(?:parameters|variables|concat|reference|outputs|activity|pipeline|linkedService|dataset|item|list[A-Z][a-z]{2,20}|format|string|base64|uniqueString|resourceId|secrets)\s?\(/i,
  /^['"]?\s{0,4}[,+&]\s{0,4}[A-Za-z_$][\w.]{0,80}(?:[([]|\s{0,4}[,+&]|$)/,
];

/** An order to the reader: `<your password>`, `enter-key-here`. It is no secret even where only secrets are written. */
export const INSTRUCTIONS: readonly Shape[] = [
  /^<[^<>]{0,200}>$/,
  /^\[?(?:your|enter|insert|replace|provide|specify|paste|fill|type|put|add)(?:[-_ .]|(?=[A-Z]))/,
  /^\[?(?:YOUR|ENTER|INSERT|REPLACE|PROVIDE|SPECIFY|PASTE|FILL|TYPE|PUT|ADD)[-_ ]/,
  /^your(?:password|secret|key|token|sas|account|storage|client|connection)/i,
  /^(?:none|null|nil|undefined|n\/a|na|tbd|todo|to be (?:set|defined|filled|replaced).{0,60}|not ?used|unused|not[- _]?set|empty|blank|unset|placeholder|set[-_ ]?(?:me|by|in|via|from|at).{0,60}|replaced?[-_ ]?me|fix[-_ ]?me|-)$/i,
  /^(?:get|see|ask|refer|obtain|find|copy)\s+(?:\S+\s+){1,20}\S+$/i,
  /^[A-Z]{2,20}(?:[-_ ][A-Z]{2,20}){0,6}[-_ ]FROM(?:[-_ ][A-Z]{2,20}){1,6}$/,
  /\b(?:goes|value|password|key|secret|token)[-_ ]here\b/i,
];

/** Words that, alone or joined by separators, make a value a sample wherever a name or nothing asks for a secret. */
export const SAMPLE_WORDS = new Set(
  (
    'password passwd pwd pass secret secrets changeme change changeit changeme! me my your their the a an this is here some enter ' +
    'insert replace replaceme with todo tbd none null na default dummy fake mock sample example examples test testing tests foo ' +
    'bar baz qux foobar placeholder notused not used real unused xxx yyy zzz abc value values key keys token tokens name ' +
    'account storage db database sql server admin administrator user username login root client app api access primary ' +
    'secondary shared service principal connection string account-key demo temp tmp hidden unknown undefined string text ' +
    'redacted mypassword yourpassword mysecret yoursecret mykey yourkey super secure strong complex random very supersecret topsecret top insecure invalid please provide ' +
    'sas uri url azure cosmos blob redis function host bearer basic authorization of for from to in'
  ).split(' '),
);

/** Anywhere inside a value these say that it is a sample. */
export const SAMPLE_INSIDE =
  /example|placeholder|changeme|change[-_]me|change[-_]it|not[-_]?a?[-_]?real|dummy|redacted|fake|doesnotexist|x{6,}|\.\.\.|…|1234567890|abcdefgh|<[^<>]{1,80}>|(?:your|my)[-_ ]?(?:password|secret|key|token|account|sas)|(?:password|secret|key|token)[-_ ]?here/i;

/** Passwords that fulfil the complexity rules and that everybody knows. At a typed sink they are findings. */
export const FAMOUS_PASSWORD =
  /^(?:p[a@4][s5$]{2}w[o0]rd|passw[o0]rd|[s5]ecret|test|example|sample|dummy|fake|foo|bar|abc|qwerty|admin|welcome|letmein)[0-9!@#$.*]{0,6}$/i;

/** Values that are plainly something else than a secret, whatever asks for them. */
export const NEVER_SECRET: readonly Shape[] = [
  /^(?:true|false)$/i,
  /^\/?(?:subscriptions|providers\/Microsoft\.\w+)\//i,
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S{1,40}|sk-ssh-\S{1,40}) /,
  /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|SSH2 PUBLIC KEY|PGP PUBLIC KEY BLOCK|X509 CRL)-----/,
  // A composite: what of it is secret is for `recognise` to say.
  /^\s{0,4}[A-Za-z][A-Za-z0-9 _.-]{1,40}=(?:[^;]{0,400};\s{0,4}(?:[A-Za-z][A-Za-z0-9 _.-]{1,40}=|$)|[a-z]{2,6}:\/\/)/i,
  /^jdbc:/i,
  /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?@]{0,2000}$/i,
  // An entry of Data Factory's arm-template-parameters-definition.json.
  /^[=|-]{0,2}:[^:]{0,80}:(?:secure)?(?:string|object|int|float|bool|array)(?::|$)/i,
  /^InstrumentationKey=[0-9a-f-]{36}(?:;|$)/i,
];

/** Values that are plainly something else where only a name asks for a secret. */
export const PLAIN_AT_NAMES: readonly Shape[] = [
  /^(?:yes|no|on|off|enabled?|disabled?|optional|required|always|never|auto|default)$/i,
  /^[-+]?\d{1,12}(?:\.\d{1,6})?$/,
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d)?)?$/,
  /^P(?:\d{1,6}[YMWD])+(?:T[\dHMS]{1,20})?$|^PT[\dHMS]{1,20}$/,
  /^[a-z][a-z0-9+.-]{1,20}:\/\/\S{0,4000}$/i,
  /^[~^<>=]{0,2}v?\d{1,6}\.\d{1,6}(?:\.\d{1,9}){0,2}(?:-[\w.]{1,40})?$/,
  /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){2,8}(?::\d{1,5})?$/i,
  /^(?:[A-Za-z]:)?[\\/.~][\w.\\/ -]{0,400}$/,
  /^sha(?:1|256|384|512)[-:]/i,
  /^[A-Za-z]{1,40}(?:[-_. /:,][A-Za-z]{1,40}){0,30}[.!?:]?$/,
  /^[a-z]{2,30}(?:[-_.](?:[a-z]{2,30}\d{0,3}|\d{1,3})){1,10}$/,
  // Members of an object; digits in the midst of a piece are no name's.
  /^[A-Za-z][A-Za-z_]{0,80}\d{0,4}(?:\.[A-Za-z][A-Za-z_]{0,80}\d{0,4}){1,8}$/,
  /^\S{1,60}(?:\s+\S{1,60}){3,}/,
  /^[[{(]?[\s,;:|]*[\]})]?$/,
];
