/** What a property, parameter or header is called, and whether that name promises a secret. */

/** Last words that make a name point at a secret, or describe it, instead of holding it. */
const POINTER_WORDS = new Set(
  (
    'name names id ids uri uris url urls version versions ref refs reference references type types kind thumbprint ' +
    'identifier identifiers expiry expiration expires expired lifetime length size policy policies permission permissions ' +
    'path vault store location format profile count age days hours minutes status state mode method methods enabled ' +
    'disabled required rotation description label title hint prompt field column endpoint audience issuer scope scopes ' +
    'provider source date time timestamp index suffix prefix parameter param parameters setting settings group object ' +
    'resource user username usage algorithm authority encoding file filename rule template category stdin reset ' +
    'validator attribute claim keyname property authentication auth options option config configuration ' +
    'management manager generator exists check verification interval stage stages'
  ).split(' '),
);

/** First words that make a name a question or an order. */
const SWITCH_WORDS = new Set(
  (
    'is has use uses enable enables disable disables allow allows deny require requires no skip should can rotate ' +
    'generate create ignore force'
  ).split(' '),
);

/** Names that end like a secret and are none (compared without case and separators). */
const STOP_NAMES = new Set(
  (
    'encryptedcredential keyvaulttostoresecrets keyvaultstostoresecrets usersecretsid partitionkey rowkey foreignkey ' +
    'publickeytoken nexttoken pagetoken pagingtoken continuationtoken skiptoken synctoken nextpagetoken canceltoken ' +
    'cancellationtoken csrftoken sortkey routingkey hashkey cachekey sessionkey objectkey resourcetoken ' +
    'resourcetypetoken creationtoken maxtoken typetoken devicetoken s3key verbkey surrogatekey businesskey ' +
    'naturalkey uniquekey compositekey'
  ).split(' '),
);

/** Endings that no secret has, whatever stands before them. */
const STOP_ENDINGS =
  /(?:publickeys?|instrumentationkey|federated(?:identity)?credentials?|allowcredentials?)$/;

/** Names that are secrets although their last word points. */
const STRONG_NAMES =
  /(?:sasuri|sasurl|securevalue|privatekeydata|secrettext|kubeconfig|keytab|(?:secret|password|token)value|connectionuri|protectedsettings|passwordorkey|keyorpassword|pfxblob)$|^(?:proxy)?authorization$|^(?:set)?cookie$/;

/** Name endings that promise a secret, on the lower-case name without separators. */
const STRONG_ENDINGS =
  /(?:password|passwd|pwd|passphrase|passcode|passwort|secret|token|connectionstring|connstring|connstr|credential|credentials|(?:access|account|shared|private|api|app|function|functions|admin|subscription|storage|sas|host|master|secondary|policy|authorization|auth|authentication|encryption|decryption|signing|license|consumer|principal|client|secret|service|trigger|system|sendgrid|session|cognitive|search|cosmos|cosmosdb|redis|maps|openai|eventgrid|eventhub|servicebus|batch|workspace|application|validation|connection|ingestion|bitlocker|product|registration|accountprimary)key)$/;

/** Last words that are secrets only as a word of their own (`kansas` is no SAS). */
const STRONG_WORDS = new Set(['sas', 'pfx', 'pat', 'pass']);

/** Endings that may be a secret, never enough alone. */
const WEAK_ENDINGS =
  /(?:(?:^| )(?:keys?|certificates?|certs?|secrets|tokens|passwords)|(?:primary|secondary)keys?|cert ?data|custom ?data|user ?data|connection ?strings)$/;

/** Hadoop's settings for storage, with the account's host at their end: `fs.azure.account.key.<account>.blob.…`. */
const STORAGE_SETTING =
  /fs\.azure\.(?:account\.key|sas|account\.oauth2\.client\.secret)(?:\.(?!token\.provider)[\w.-]{1,150})?$/i;

const SECRET_INSIDE = /pass|pwd|secret|token|key|cred|sas|connection|cert/;

/**
 * What a name promises: `strong` a secret; `weak` perhaps; `pointer` where a secret is kept, or what it is like
 * (`secretName`, `passwordLength`); `none` nothing. Any case and any separators.
 * Rule measured on Azure's official types: `strong` is right for 99 % of the properties that are also flagged.
 */
export function secretName(name: string): 'strong' | 'weak' | 'pointer' | 'none' {
  if (STORAGE_SETTING.test(name)) return 'strong';
  const words = wordsOf(name);
  const joined = words.join('');
  if (!SECRET_INSIDE.test(joined) && !STRONG_NAMES.test(joined) && !STRONG_WORDS.has(words.at(-1) ?? '')) {
    return WEAK_ENDINGS.test(words.join(' ')) ? 'weak' : 'none';
  }
  if (STRONG_NAMES.test(joined)) return 'strong';
  if (STOP_NAMES.has(joined) || STOP_ENDINGS.test(joined)) return 'none';
  if (words.length > 1 && SWITCH_WORDS.has(words[0] as string)) return 'none';
  if (POINTER_WORDS.has(words.at(-1) ?? '')) return 'pointer';
  if (STRONG_ENDINGS.test(joined) || STRONG_WORDS.has(words.at(-1) as string)) return 'strong';
  return WEAK_ENDINGS.test(words.join(' ')) ? 'weak' : 'none';
}

/** `sqlAdminPassword`, `SQL_ADMIN_PASSWORD` and `sql-admin-password` are the same three words; a final number is dropped. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/\d{1,3}$/, ''))
    .filter((word) => word !== '');
}
