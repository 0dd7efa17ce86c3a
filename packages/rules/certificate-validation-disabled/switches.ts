/** Switches by which a connection stops asking whom it talks to. */
import { assignment, type Switch, type Word } from '../shared/connection-switches.ts';

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
    pattern: assignment('trust\\s?server\\s?certificate', 'true|yes|1'),
    fix: 'Remove TrustServerCertificate from the connection string.',
  },
  {
    pattern: assignment(
      'validateservercertificate|sslvalidatecertificate|sslverifycertificate',
      '0|false|no',
    ),
    fix: 'Remove the key word from the connection string: the certificate is checked by default.',
  },
  {
    pattern: assignment('allowselfsignedservercert|allowhostnamecnmismatch', '1|true'),
    fix: 'Remove the exception from the connection string.',
  },
  {
    pattern: assignment(
      'tlsinsecure|(?:tls|ssl)allowinvalid(?:certificates|hostnames)|sslinvalidhostnameallowed|insecuremode',
      'true|1',
    ),
    fix: 'Remove the exception from the connection string.',
  },
  {
    pattern: assignment('ssl_cert_reqs', 'cert_none'),
    fix: 'Remove ssl_cert_reqs from the connection string.',
  },
];
