/** Switches by which a connection stops asking whom it talks to. */
import type { Switch, Word } from '../shared/connection-switches.ts';

export const switches: readonly Switch[] = [
  {
    key: 'enableServerCertificateValidation',
    unsafe: [false],
    fix: 'Set enableServerCertificateValidation to true, or remove it.',
    because:
      'HTTP, REST, FTP, Hive, Impala, Presto, Spark; true by default (connector-http, connector-rest, connector-ftp)',
  },
  {
    key: 'skipHostKeyValidation',
    unsafe: [true],
    fix: 'Set skipHostKeyValidation to false and give hostKeyFingerprint.',
    because: 'SFTP; false by default (connector-sftp)',
  },
  {
    key: 'trustServerCertificate',
    unsafe: [true],
    fix: 'Set trustServerCertificate to false, and hostNameInCertificate if the names differ.',
    because: 'SQL Server family and PostgreSQL; false by default (connector-azure-sql-database)',
  },
  {
    key: 'allowSelfSignedServerCert',
    unsafe: [true],
    fix: 'Set allowSelfSignedServerCert to false and give trustedCertPath.',
    because: 'MongoDB, HBase, Hive, Impala, Phoenix, Presto, Spark; false by default (connector-hive)',
  },
  {
    key: 'allowHostNameCNMismatch',
    unsafe: [true],
    fix: 'Set allowHostNameCNMismatch to false.',
    because: 'Hive, Impala, Phoenix, Presto, Spark, HBase; false by default (connector-hive)',
  },
  {
    key: 'usePeerVerification',
    unsafe: [false],
    fix: 'Set usePeerVerification to true.',
    because: 'Jira, Marketo, ServiceNow, Shopify and others; true by default (connector-servicenow)',
  },
  {
    key: 'useHostVerification',
    unsafe: [false],
    fix: 'Set useHostVerification to true.',
    because: 'Jira, Marketo, ServiceNow, Shopify and others; true by default (connector-servicenow)',
  },
];

export const words: readonly Word[] = [
  {
    pattern: /(?:^|[;"'\uFFFC])\s*(trust\s?server\s?certificate\s*=\s*(?:true|yes))/i,
    fix: 'Remove TrustServerCertificate from the connection string.',
  },
  {
    pattern: /(?:^|[;"'\uFFFC])\s*(validateservercertificate\s*=\s*(?:0|false))/i,
    fix: 'Remove ValidateServerCertificate from the connection string.',
  },
  {
    pattern: /(?:^|[;"'\uFFFC])\s*((?:allowselfsignedservercert|allowhostnamecnmismatch)\s*=\s*(?:1|true))/i,
    fix: 'Remove the exception from the connection string.',
  },
];
