/** The hosts that an address, a server's name or a connection string means, as far as they are written; and whether a list allows them. */
import type { Property } from '@forearm/core';
import { gapped } from './gaps.ts';

/** A host name in lower case; `*` stands for what is not known of it. */
export interface Host {
  readonly name: string;
  /** Something unknown follows directly, which is taken for the path. */
  readonly guessed: boolean;
}

const AUTHORITY = /:\/\/([^\s/?#"'<>\\;&]{1,400})(\S?)/g;
/** Keys of connection strings whose value is a host, perhaps with protocol, port or instance. */
const KEYS =
  /(?:^|[;(])\s*(?:data ?source|server|addr|address|network ?address|host|hostname|failover ?partner)\s*=\s*"?([^;"()]{1,300})/gi;
const ACCOUNT = /(?:^|;)\s*AccountName\s*=\s*([^;\s]{1,80})/i;
const SUFFIX = /(?:^|;)\s*EndpointSuffix\s*=\s*([^;\s]{1,80})/i;
const STORAGE_ENDPOINT = /(?:Blob|Table|Queue|File|Account)Endpoint\s*=/i;
const NAME = /^[a-z0-9_\uFFFC](?:[a-z0-9_.\uFFFC-]{0,252}[a-z0-9_\uFFFC])?$/;
/** The machine itself. */
const LOCAL = /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|local)$/;
/** A host that is complete as it stands, so that what follows begins the path. */
const COMPLETE =
  /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.(?:com|net|org|io|dev|app|cloud|ai|eu|de|fr|nl|uk|us|cn|ms|co|info|biz|local|internal|test|example)(?=\uFFFC$)/;

/** Hosts of the addresses (`scheme://…`) in a text. */
export function hostsOfAddresses(property: Property): readonly Host[] {
  return hostsIn(gapped(property));
}

/** Hosts of a connection string: its servers, its addresses, and the storage account that it names. */
export function hostsOfConnection(property: Property): readonly Host[] {
  const text = gapped(property);
  const servers = [...text.matchAll(KEYS)].flatMap(([, value = '']) => bare(value));
  return [...hostsIn(text), ...servers, ...account(text)];
}

/** The host of a Snowflake account (`kx12345.west-europe.azure`). */
export function hostsOfSnowflake(property: Property): readonly Host[] {
  const account = gapped(property).trim();
  return account === '' ? [] : named(`${account}.snowflakecomputing.com`);
}

/** The host of a setting that holds an address or nothing but a server: `tcp:sql01,1433`, `\\files\share`, `db:1521/orcl`. */
export function hostsOfServer(property: Property): readonly Host[] {
  const text = gapped(property).trim();
  if (text.includes('://')) return hostsIn(text);
  return text.includes('=') ? hostsOfConnection(property) : bare(text);
}

/** Whether every host that this one may be is missing in the list. Undefined lists allow everything. */
export function isRefused({ name }: Host, allowed: readonly string[] | undefined): boolean {
  return allowed !== undefined && !allowed.some((entry) => mayMatch(name, entry.toLowerCase()));
}

/** Whether a host may be what an entry means; both may hold a `*`. */
function mayMatch(host: string, entry: string): boolean {
  if (entry === '*' || host === entry) return true;
  const start = host.split('*', 1)[0] as string;
  const end = host.slice(host.lastIndexOf('*') + 1);
  const isOpen = host.includes('*');
  if (entry.startsWith('*.')) {
    const tail = entry.slice(1);
    return isOpen ? end.endsWith(tail) || tail.endsWith(end) : host.endsWith(tail) && host !== tail;
  }
  return (
    isOpen && entry.length >= start.length + end.length && entry.startsWith(start) && entry.endsWith(end)
  );
}

/** Hosts of the addresses in a text in which U+FFFC stands for what is not known. */
export function hostsIn(text: string): readonly Host[] {
  return [...text.matchAll(AUTHORITY)].flatMap(([, authority = '', after = '']) => {
    const open = /[:]/.test(authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{0,5}(?=,|$)/g, ''));
    // A password with a slash in it would make its beginning look like a host.
    if (open && after === '/' && !authority.includes('@')) return [];
    return authority
      .slice(authority.lastIndexOf('@') + 1)
      .split(',')
      .flatMap(named);
  });
}

function bare(value: string): readonly Host[] {
  const server = value.trim().replace(/^(?:tcp|np|lpc|admin):/i, '');
  const file = /^\\\\([^\\/]+)[\\/]/.exec(server)?.[1];
  if (file !== undefined) return named(file);
  if (/^[a-z]:(?:[\\/]|$)/i.test(server) || server.startsWith('/')) return [];
  return named(server.split(/[,:\\/]/, 1)[0] as string);
}

function account(text: string): readonly Host[] {
  const name = ACCOUNT.exec(text)?.[1];
  if (name === undefined || STORAGE_ENDPOINT.test(text)) return [];
  return named(`${name}.blob.${SUFFIX.exec(text)?.[1] ?? 'core.windows.net'}`);
}

/** The host of `host:port`, if it is a name at all and something of it is known. */
function named(text: string): readonly Host[] {
  const host = text.replace(/:[\d\uFFFC]{0,6}$/, '').toLowerCase();
  const whole = COMPLETE.exec(host)?.[0];
  const name = (whole ?? host).replace(/\.$/, '');
  if (!NAME.test(name) || LOCAL.test(name) || !/[a-z0-9]/.test(name)) return [];
  return [{ name: name.replace(/\uFFFC+/g, '*'), guessed: whole !== undefined }];
}
