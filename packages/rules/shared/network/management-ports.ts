/** Ports through which machines and data stores are administered, and why the internet must not reach them. */
import { type Interval, intersects } from './intervals.ts';

export interface ManagementPort {
  readonly from: number;
  readonly to?: number;
  /** What listens there, as people call it. */
  readonly name: string;
  readonly protocol: 'tcp' | 'udp';
  /** Found and attacked by bots within minutes: critical when anybody may connect. */
  readonly critical?: boolean;
  readonly because: string;
}

export const managementPorts: readonly ManagementPort[] = [
  { from: 21, name: 'FTP', protocol: 'tcp', because: 'passwords and files travel in clear text' },
  {
    from: 22,
    name: 'SSH',
    protocol: 'tcp',
    critical: true,
    because: 'password guessing never stops; one weak account is a shell',
  },
  { from: 23, name: 'Telnet', protocol: 'tcp', because: 'passwords and commands travel in clear text' },
  { from: 69, name: 'TFTP', protocol: 'udp', because: 'files without any sign-in' },
  { from: 111, name: 'rpcbind', protocol: 'tcp', because: 'lists the services of a host to anybody' },
  { from: 135, name: 'RPC', protocol: 'tcp', because: 'entry to WMI and DCOM administration' },
  { from: 137, to: 138, name: 'NetBIOS', protocol: 'udp', because: 'names and shares of a Windows host' },
  { from: 139, name: 'NetBIOS', protocol: 'tcp', because: 'SMB of older Windows hosts' },
  { from: 161, name: 'SNMP', protocol: 'udp', because: 'configuration behind a community string' },
  { from: 389, name: 'LDAP', protocol: 'tcp', because: 'directory passwords in clear text' },
  { from: 445, name: 'SMB', protocol: 'tcp', because: 'worms such as WannaCry enter here' },
  { from: 512, to: 514, name: 'rsh', protocol: 'tcp', because: 'remote shell that trusts host names' },
  { from: 873, name: 'rsync', protocol: 'tcp', because: 'file trees, often without sign-in' },
  {
    from: 1433,
    name: 'SQL Server',
    protocol: 'tcp',
    because: 'sa passwords are guessed, then xp_cmdshell runs',
  },
  {
    from: 1434,
    name: 'SQL Server Browser',
    protocol: 'udp',
    because: 'tells the instances of a host to anybody',
  },
  { from: 1521, name: 'Oracle', protocol: 'tcp', because: 'TNS poisoning and password guessing' },
  { from: 2049, name: 'NFS', protocol: 'tcp', because: 'trusts the user id that a client claims' },
  {
    from: 2375,
    to: 2376,
    name: 'Docker',
    protocol: 'tcp',
    because: 'whoever talks to the daemon is root on the host',
  },
  { from: 2379, to: 2380, name: 'etcd', protocol: 'tcp', because: 'holds every secret of a cluster' },
  { from: 3306, name: 'MySQL', protocol: 'tcp', because: 'password guessing and data theft' },
  { from: 3389, name: 'RDP', protocol: 'tcp', critical: true, because: 'the commonest way in of ransomware' },
  {
    from: 5432,
    name: 'PostgreSQL',
    protocol: 'tcp',
    because: 'password guessing; COPY FROM PROGRAM runs commands',
  },
  { from: 5900, to: 5909, name: 'VNC', protocol: 'tcp', because: 'a screen behind at most eight characters' },
  { from: 5984, name: 'CouchDB', protocol: 'tcp', because: 'administration over plain HTTP' },
  { from: 5985, to: 5986, name: 'WinRM', protocol: 'tcp', because: 'remote PowerShell' },
  {
    from: 6379,
    name: 'Redis',
    protocol: 'tcp',
    because: 'no password by default; writes files, hence runs code',
  },
  { from: 7000, to: 7001, name: 'Cassandra', protocol: 'tcp', because: 'nodes trust whoever joins' },
  {
    from: 8060,
    name: 'self-hosted integration runtime',
    protocol: 'tcp',
    because: 'remote access of integration runtime nodes is for the intranet only',
  },
  { from: 8172, name: 'Web Deploy', protocol: 'tcp', because: 'replaces the site behind a password' },
  { from: 9042, name: 'Cassandra', protocol: 'tcp', because: 'no sign-in by default' },
  {
    from: 9200,
    name: 'Elasticsearch',
    protocol: 'tcp',
    because: 'no sign-in by default; indexes are held to ransom',
  },
  { from: 9300, name: 'Elasticsearch', protocol: 'tcp', because: 'nodes trust whoever joins' },
  {
    from: 10100,
    name: 'Azure Batch node agent',
    protocol: 'tcp',
    because: 'only the BatchNodeManagement service tag needs it',
  },
  { from: 10250, name: 'kubelet', protocol: 'tcp', because: 'runs commands in every container of a node' },
  { from: 11211, name: 'memcached', protocol: 'tcp', because: 'no sign-in at all' },
  {
    from: 20100,
    name: 'Azure Batch node agent',
    protocol: 'tcp',
    because: 'only the BatchNodeManagement service tag needs it',
  },
  {
    from: 27017,
    to: 27019,
    name: 'MongoDB',
    protocol: 'tcp',
    because: 'no sign-in by default; databases are held to ransom',
  },
  {
    from: 29876,
    to: 29877,
    name: 'Azure Batch node agent',
    protocol: 'tcp',
    because: 'only the BatchNodeManagement service tag needs it',
  },
  {
    from: 30100,
    name: 'Azure Batch node agent',
    protocol: 'tcp',
    because: 'only the BatchNodeManagement service tag needs it',
  },
];

/** The rows of the table that the ports meet, for a protocol (`*`, `tcp`, `udp`, any spelling), in the order of ports. */
export function managementPortsIn(ports: readonly Interval[], protocol: string): readonly ManagementPort[] {
  const wanted = protocol.toLowerCase();
  return managementPorts.filter(
    (row) => ['*', 'any', row.protocol].includes(wanted) && intersects(ports, [intervalOf(row)]),
  );
}

function intervalOf(row: ManagementPort): Interval {
  return { from: BigInt(row.from), to: BigInt(row.to ?? row.from) };
}
