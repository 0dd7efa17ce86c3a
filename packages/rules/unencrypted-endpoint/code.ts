/** Connections without encryption in notebooks, scripts, commands and settings of jobs. */
import type { CodeRow } from '../shared/code-rows.ts';

/** Without any of these in a text no row can hold. */
export const mayBeClear = (text: string): boolean =>
  /(?:wasb|abfs|http|ftp|amqp|redis|mqtt|ldap):\/\/|jdbc:|encrypt|ssl|tls/i.test(text);

const FETCH =
  '(?:requests\\.(?:get|post|put|patch|delete|head|request)|urlopen|urlretrieve|Invoke-WebRequest|Invoke-RestMethod|\\biwr\\b|\\birm\\b|\\bcurl\\b|\\bwget\\b|DownloadString|DownloadFile|read_(?:csv|json|parquet|excel)|httpx\\.\\w{2,12}|\\bBULK\\b|\\bCOPY INTO\\b|--(?:extra-)?index-url|-source\\b)';

export const codeRows: readonly CodeRow[] = [
  {
    pattern: /(?<!\w)(?:wasb|abfs):\/\/[\w$-]{1,63}@[\w.-]{1,200}/gi,
    written: 'wasb:// and abfs:// are the variants without TLS',
    severity: 'low',
    fix: 'Write wasbs:// or abfss://.',
    because: 'hadoop-azure: wasbs and abfss use HTTPS, wasb and abfs plain HTTP',
  },
  {
    pattern:
      /\bjdbc:[^\s"'\n]{3,300}?[;?&](?:encrypt=(?:false|no|optional)|ssl-?mode=(?:disabled?|allow|preferr?e?d?)|useSSL=false|ssl=(?:false|off|0))(?![\w-])/gi,
    written: 'the JDBC address switches TLS off, or leaves it to the server',
    severity: 'low',
    fix: 'Set encrypt=true, sslmode=verify-full or useSSL=true.',
    because: 'documentation of the drivers of SQL Server, PostgreSQL and MySQL',
  },
  {
    pattern: /\b(?:Driver|Server|Data Source)\s?=[^"'\n]{3,300};\s?Encrypt\s?=\s?(?:no|false|optional)\b/gi,
    written: 'the connection string switches encryption off',
    severity: 'low',
    fix: 'Set Encrypt=yes.',
    because: 'ODBC Driver for SQL Server: connection string keywords',
  },
  {
    pattern: /\bmongodb:\/\/[^\s"'\n]{3,300}[?&](?:tls|ssl)=false\b/gi,
    written: 'the MongoDB address switches TLS off',
    severity: 'low',
    fix: 'Remove tls=false.',
    because: 'MongoDB connection string options',
  },
  {
    pattern: new RegExp(`${FETCH}[^\\n]{0,120}?\\bhttp://(?<host>[\\w.-]{1,200})`, 'gi'),
    written: 'the address that is called begins with http://',
    severity: 'low',
    fix: 'Call the https:// address.',
    because: 'what is fetched, and what is sent along, can be read and changed on the way',
  },
  {
    pattern: /(?<!\w)(?:ftp|amqp|redis|mqtt|ldap):\/\/(?:[^\s"'/@]{1,100}@)?(?<host>[\w.-]{1,200})/gi,
    written: 'the protocol has no TLS',
    severity: 'low',
    fix: 'Use ftps, amqps, rediss, mqtts or ldaps.',
    because: 'the schemes without s are clear text',
  },
];
