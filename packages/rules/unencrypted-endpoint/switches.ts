/** Switches by which a connection goes without encryption, or lets the server decide. */
import type { Switch, Word } from '../shared/connection-switches.ts';

export const switches: readonly Switch[] = [
  {
    key: 'enableSsl',
    unsafe: [false],
    fix: 'Set enableSsl to true, and enableServerCertificateValidation where the connector has it.',
    because:
      'FTP (true by default), MongoDB, Hive, Impala, Phoenix, Presto, Spark, HBase (connector-ftp, connector-hive)',
  },
  {
    key: 'useEncryptedEndpoints',
    unsafe: [false],
    fix: 'Set useEncryptedEndpoints to true.',
    because: 'Jira, Marketo, ServiceNow, Shopify and others; true by default (connector-servicenow)',
  },
  {
    key: 'encrypt',
    unsafe: [false, 'optional', 'no'],
    severity: 'low',
    fix: "Set encrypt to 'mandatory' or 'strict'.",
    because: 'SQL Server family: optional encrypts only if the server insists (connector-sql-server)',
  },
  {
    key: 'sslMode',
    unsafe: [0, 1, 2, '0', '1', '2', 'disable', 'allow', 'prefer'],
    connectors: ['AzurePostgreSql', 'PostgreSqlV2', 'Greenplum', 'Teradata'],
    severity: 'low',
    fix: 'Set sslMode to verify-full (5), or to require (3) at the least.',
    because:
      '0 disable, 1 allow, 2 prefer: clear text is possible (connector-postgresql, connector-teradata)',
  },
  {
    key: 'sslMode',
    unsafe: [0, 1, '0', '1', 'disabled', 'preferred'],
    connectors: ['MySql', 'MariaDB', 'AzureMySql'],
    severity: 'low',
    fix: 'Set sslMode to 4 (verify identity), or to 2 (required) at the least.',
    because: '0 disabled, 1 preferred: clear text is possible (connector-mysql)',
  },
];

export const words: readonly Word[] = [
  {
    pattern: /(?:^|[;"'\uFFFC])\s*(defaultendpointsprotocol\s*=\s*http)\s*(?:$|[;"'\uFFFC])/i,
    fix: 'Set DefaultEndpointsProtocol to https.',
  },
  {
    pattern:
      /(?:^|[;"'\uFFFC])\s*((?:encrypt|use encryption for data)\s*=\s*(?:false|no|optional))\s*(?:$|[;"'\uFFFC])/i,
    severity: 'low',
    fix: 'Set Encrypt to True in the connection string.',
  },
  {
    pattern:
      /(?:^|[;"'\uFFFC])\s*(ssl\s?-?mode\s*=\s*(?:none|disable|disabled|allow|prefer|preferred|0))\s*(?:$|[;"'\uFFFC])/i,
    severity: 'low',
    fix: 'Set SslMode to VerifyFull, or to Required at the least.',
  },
];
