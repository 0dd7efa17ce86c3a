/** The statements and commands in which a secret is written at a known place. Data; commands.ts reads it. */

/** One way to write a secret in a command or a statement. `pattern` has the secret as its group `secret`. */
export interface Statement {
  readonly kind: string;
  readonly title: string;
  readonly marker: RegExp;
  readonly pattern: RegExp;
}

/** Statements of PowerShell, SQL and shells. */
export const STATEMENTS: readonly Statement[] = [
  {
    kind: 'secure-string-command',
    title: 'password in a ConvertTo-SecureString command',
    marker: /ConvertTo-SecureString/i,
    pattern:
      /ConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?(?:-AsPlainText\s{1,4})?(?:-Force\s{1,4})?(?:-String\s{1,4})?["'](?<secret>[^"'\n]{1,200})["']/dgi,
  },
  {
    kind: 'secure-string-command',
    title: 'password in a ConvertTo-SecureString command',
    marker: /ConvertTo-SecureString/i,
    pattern: /["'](?<secret>[^"'\n]{1,200})["']\s{0,4}\|\s{0,4}ConvertTo-SecureString/dgi,
  },
  {
    kind: 'storage-setting',
    title: 'secret of a storage account in a setting',
    marker: /fs\.azure\./,
    pattern:
      /fs\.azure\.(?:account\.key|sas|account\.oauth2\.client\.secret)(?!\.token\.provider)[\w.-]{0,150}["']\s{0,4}[,:]\s{0,4}["'](?<secret>[^"'\n]{8,1000})["']/dg,
  },
  {
    kind: 'sql-statement-password',
    title: 'password in an SQL statement',
    marker: /PASSWORD/i,
    pattern:
      /(?:\b(?:LOGIN|USER|KEY|CERTIFICATE|APPLICATION ROLE)\b[^;'"]{0,200}|ENCRYPTION BY )\bPASSWORD\s{0,4}=\s{0,4}N?'(?<secret>[^'\n]{1,200})'/dgi,
  },
  {
    kind: 'sql-statement-password',
    title: 'password in an SQL statement',
    marker: /IDENTIFIED/i,
    pattern:
      /\bIDENTIFIED\s{1,4}(?:WITH\s{1,4}\w{1,40}\s{1,4})?BY\s{1,4}["'](?<secret>[^"'\n]{1,200})["']/dgi,
  },
  {
    kind: 'sql-credential-secret',
    title: 'secret of a database credential',
    marker: /IDENTITY/i,
    pattern:
      /\bIDENTITY\s{0,4}=\s{0,4}N?'[^'\n]{1,100}'\s{0,8},\s{0,8}SECRET\s{0,4}=\s{0,4}N?'(?<secret>[^'\n]{1,1000})'/dgi,
  },
  {
    kind: 'storage-account-key',
    title: 'storage account key',
    marker: /Key\s{0,2}=/i,
    pattern:
      /\b(?:Account|Storage|Access|Primary|Secondary)?[_-]?Key\s{0,2}=\s{0,2}(?<secret>[A-Za-z0-9+/]{86}==)/dgi,
  },
  {
    kind: 'xml-password',
    title: 'password in XML',
    marker: /<\//,
    pattern:
      /<(?:[\w-]{1,20}:)?(?:password|passwd|pwd|clientsecret|client_secret|apikey|api_key|accesstoken|secretkey)(?:\s[^<>]{0,200})?>(?<secret>[^<>\n]{4,300})<\//dgi,
  },
  {
    kind: 'kusto-storage-key',
    title: 'storage account key in a Kusto connection string',
    marker: /\.core\./,
    pattern: /\.core\.[a-z.]{5,30}\/[^\s'";]{0,300};(?<secret>[A-Za-z0-9+/]{86}==)/dg,
  },
  {
    kind: 'command-line-password',
    title: 'password in a command line',
    marker: /\bnet\s/i,
    pattern:
      /\bnet1?(?:\.exe)?\s{1,4}user\s{1,4}\S{1,60}\s{1,4}(?!\/)(?<secret>[^\s"']{1,100})\s{1,4}\/add/dgi,
  },
  {
    kind: 'command-line-password',
    title: 'password in a command line',
    marker: /sshpass|curl|wget/i,
    pattern:
      /\b(?:sshpass\s{1,4}-p\s{0,4}|curl\s[^\n|;]{0,200}?\s(?:-u|--user)\s{1,4}["']?[^\s:"']{1,80}:)["']?(?<secret>[^\s"']{1,100})/dgi,
  },
  {
    kind: 'command-line-password',
    title: 'password in a command line',
    marker: /sqlcmd|\bbcp\b/i,
    pattern: /\b(?:sqlcmd|bcp)\b[^\n|;]{0,300}?\s-P\s{0,2}["']?(?<secret>[^\s"'-][^\s"']{0,99})/dg,
  },
  {
    kind: 'password-change-command',
    title: 'password in a command line',
    marker: /chpasswd|passwd --stdin/,
    pattern:
      /\becho\s{1,4}["']?[\w$.{}-]{1,60}:(?<secret>[^\s"'|]{1,100})["']?\s{0,4}\|\s{0,4}(?:sudo\s{1,4})?(?:\/usr\/sbin\/)?chpasswd/dg,
  },
  {
    kind: 'integration-runtime-key-command',
    title: 'key of a self-hosted integration runtime in a command line',
    marker: /gateway-?install|dmgcmd|gatewayKey/i,
    pattern:
      /(?:\bgateway-?install(?:\.ps1)?["']?\s{1,4}|\bdmgcmd(?:\.exe)?["']?\s{1,4}-(?:Key|k|RegisterNewNode|rnn|RegisterNewNodeInContainer)\s{1,4}|-gatewayKey\s{1,4})["']?(?<secret>[^\s"'-][^\s"']{0,400})/dgi,
  },
];
