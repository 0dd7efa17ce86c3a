/** The name rule: what a property's name alone says about whether its text is a secret. */

const pointerWords = new Set(
  (
    'name names id ids uri url uris urls endpoint version ref reference type types kind thumbprint identifier expiry ' +
    'expiration date time setting path file mode enabled required policy status state source location store vault ' +
    'format length size count days hint prefix suffix alias lifetime audience scope scopes arn algorithm identity'
  ).split(' '),
);
const embeddedUri = /^(sas(uri|url)|.*sas(uri|url)|connectionuri)$/;
const strongEnd =
  /(password|passwd|pwd|passphrase|secret|connectionstring\d*|connectionuri|sas(uri|url)|credentials?|pfxblob|pfx|protectedsettings|customdata|userdata|token|sas)$/;
const qualifiedKey =
  /(access|account|shared|share|private|api|app|function|admin|administrator|subscription|storage|sas|authorization|auth|primary|secondary|encryption|licen[cs]e|service|client|sharedaccesspolicy|host|master|connection|validation|instrumentation|security|hmac|signing|bearer|registration|workspace|runtime|container|bmc|server)key\d?$/;
/** Names whose end looks strong although what they hold is no secret. */
const harmless =
  /^(partitionkey|publickey|sshpublickey|.*public.*key|.*tokenendpoint|.*continuationtoken|skiptoken|nexttoken|.*customdataenabled|maxtokens?|sortkey)$/;

/** The words of a camel-case name, lower-cased: `apiKeyName` is `api`, `key`, `name`. */
function words(name) {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/).map((word) => word.toLowerCase());
}

/** True if the name says by itself that its text is a secret (`clientSecret`), not a pointer to one (`secretName`). */
export function strongName(name) {
  const plain = name.toLowerCase();
  if (harmless.test(plain)) return false;
  if (embeddedUri.test(plain)) return true;
  if (pointerWords.has(words(name).at(-1))) return false;
  return strongEnd.test(plain) || qualifiedKey.test(plain);
}
