/** Switches by which a connection goes without encryption, or lets the server decide. */
import { assignment, type Switch, type Word } from '../shared/connection-switches.ts';

export const switches: readonly Switch[] = [
  {
    key: 'enableSsl',
    unsafe: [false],
    fix: 'Set enableSsl to true, and enableServerCertificateValidation where the connector has it.',
    because:
      'FTP (true by default), MongoDB, Hive, Impala, Phoenix, Presto, Spark, HBase (connector-ftp, connector-hive)',
  },
  {
    key: 'enableSsl',
    unsafe: [],
    connectors: ['MongoDb', 'HBase', 'Impala', 'Phoenix', 'Presto'],
    absent: 'unsafe',
    severity: 'low',
    fix: 'Set enableSsl to true.',
    because:
      'false by default (connector-mongodb-legacy, connector-hbase, connector-impala, connector-phoenix, connector-presto); Hive and Spark of HDInsight use TLS on their own',
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
  {
    key: 'encryptionClient',
    unsafe: ['accepted', 'rejected', 'requested'],
    connectors: ['Oracle', 'AmazonRdsForOracle'],
    severity: 'low',
    fix: 'Set encryptionClient to required.',
    because: 'every other value lets the server decide on clear text (connector-oracle)',
  },
  {
    key: 'useDataEncryption',
    unsafe: [0, '0', false],
    connectors: ['Teradata'],
    severity: 'low',
    fix: 'Set useDataEncryption to 1.',
    because: '1 by default; 0 encrypts the sign-in only (connector-teradata)',
  },
  {
    key: 'securityLevel',
    unsafe: ['OnlyUnSecured', 'PreferredUnSecured'],
    connectors: ['Netezza'],
    severity: 'low',
    fix: 'Set SecurityLevel to onlySecured in the connection string, or remove the property on a server that enforces TLS.',
    because: 'both values talk in clear text to a server that has no TLS, or always (connector-netezza)',
  },
  {
    key: 'sncMode',
    unsafe: [0, '0'],
    connectors: ['SapTable', 'SapOdp'],
    severity: 'low',
    fix: 'Set sncMode to 1 with sncPartnerName and sncQop 3 or more.',
    because: 'without SNC, RFC is not encrypted (connector-sap-table)',
  },
  {
    key: 'sncQop',
    unsafe: [1, 2, '1', '2'],
    connectors: ['SapTable', 'SapOdp'],
    severity: 'low',
    fix: 'Set sncQop to 3 (privacy), 8 or 9.',
    because: '1 is authentication only and 2 adds integrity; neither encrypts (connector-sap-table)',
  },
];

const MYSQL = ['MySql', 'MariaDB', 'AzureMySql', 'AzureMariaDB'];
const POSTGRES = ['PostgreSql', 'PostgreSqlV2', 'AzurePostgreSql', 'Greenplum'];

export const words: readonly Word[] = [
  {
    pattern: assignment('defaultendpointsprotocol', 'http'),
    fix: 'Set DefaultEndpointsProtocol to https.',
  },
  {
    pattern: /(?:^|[;"'\uFFFC])\s*((?:blob|table|queue|file|account)endpoint\s*=\s*http:)/i,
    fix: 'Write the address with https://.',
  },
  {
    pattern: assignment('encrypt|use encryption for data', 'false|no|optional'),
    severity: 'low',
    fix: 'Set Encrypt to True in the connection string.',
  },
  {
    pattern: assignment('ssl\\s?[_-]?mode', 'none|disabled?|allow|prefer|preferred|0'),
    severity: 'low',
    fix: 'Set SslMode to VerifyFull, or to Required at the least.',
  },
  {
    pattern: assignment('ssl\\s?-?mode', '1'),
    connectors: [...MYSQL, ...POSTGRES],
    severity: 'low',
    fix: 'Set SslMode to one that requires TLS: 2 or more for MySQL, 3 or more for PostgreSQL.',
  },
  {
    pattern: assignment('ssl\\s?-?mode', '2'),
    connectors: POSTGRES,
    severity: 'low',
    fix: 'Set SslMode to 3 (require) or more.',
  },
  {
    pattern: assignment('encryptionmethod', '0'),
    severity: 'low',
    fix: 'Set EncryptionMethod to 1.',
  },
  {
    pattern: assignment('encryptionlevel', '[0-2]|accepted|rejected|requested'),
    connectors: ['Oracle', 'AmazonRdsForOracle'],
    severity: 'low',
    fix: 'Set EncryptionLevel to required.',
  },
  {
    pattern: assignment('usedataencryption', '0|no|false'),
    severity: 'low',
    fix: 'Set UseDataEncryption to 1.',
  },
  {
    pattern: assignment('securitylevel', 'onlyunsecured|preferredunsecured'),
    severity: 'low',
    fix: 'Set SecurityLevel to onlySecured.',
  },
  {
    pattern: assignment('(?:use)?ssl|tls', '0|false|no|off'),
    fix: 'Switch TLS on in the connection string.',
  },
];
