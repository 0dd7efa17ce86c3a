/** uri, parseUri, buildUri: addresses put together (RFC 3986) and taken apart, as .NET's Uri class does. */
import { FunctionError, getIgnoringCase, type Json, type JsonObject } from '../json.ts';
import { objectAt, textAt, wrongType } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';

interface UriParts {
  readonly scheme?: string;
  readonly authority?: string;
  readonly path: string;
  /** With its `?`, and the fragment behind it with its `#`; empty when there is none. */
  readonly query: string;
  readonly fragment: string;
}

/** The expression of RFC 3986, appendix B. */
const shape = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s;

function parts(text: string): UriParts {
  const [, scheme, authority, path = '', query = '', fragment = ''] = shape.exec(text) ?? [];
  return {
    ...(scheme === undefined ? {} : { scheme: scheme.toLowerCase() }),
    ...(authority === undefined ? {} : { authority }),
    path,
    query,
    fragment,
  };
}

const defaultPorts = new Map([
  ['http', ':80'],
  ['https', ':443'],
  ['ftp', ':21'],
  ['ws', ':80'],
  ['wss', ':443'],
]);

/** Host in lower case, default port dropped, a path of `/` at least: what .NET makes of an absolute address. */
function written({ scheme = '', authority, path, query, fragment }: UriParts): string {
  const rest = `${query}${fragment}`;
  if (authority === undefined) return `${scheme}:${path}${rest}`;
  const host = withoutPort(lowerHost(authority), defaultPorts.get(scheme));
  return `${scheme}://${host}${withoutDots(path === '' ? '/' : path)}${rest}`;
}

/** Without the default port, and without a colon that no port follows. */
function withoutPort(host: string, port = ':'): string {
  if (host.endsWith(port)) return host.slice(0, -port.length);
  return host.endsWith(':') ? host.slice(0, -1) : host;
}

function lowerHost(authority: string): string {
  const at = authority.lastIndexOf('@') + 1;
  return authority.slice(0, at) + authority.slice(at).toLowerCase();
}

/** Resolves `.` and `..` segments. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '..' && segment !== '.') kept.push(segment);
    else if (isLast) kept.push('');
  }
  return `/${kept.join('/')}`;
}

/** A relative address seen from a base: `..`, `/x`, `?x` and whole addresses work as in a browser. */
function uri(args: PlainArguments): Json {
  const base = parts(textAt(args, 0).trim());
  const relative = parts(textAt(args, 1).trim());
  if (base.scheme === undefined || base.authority === undefined) throw wrongType(0, 'an absolute URI');
  if (relative.scheme !== undefined) return written(relative);
  if (relative.authority !== undefined) return written({ ...relative, scheme: base.scheme });
  const { fragment } = relative;
  if (relative.path === '') return written({ ...base, query: relative.query || base.query, fragment });
  const folder = base.path.slice(0, base.path.lastIndexOf('/') + 1) || '/';
  const path = relative.path.startsWith('/') ? relative.path : folder + relative.path;
  return written({ ...base, path, query: relative.query, fragment });
}

/** Port, path and query are there only when the address says more than the default. */
function parseUri(args: PlainArguments): Json {
  const { scheme, authority, path, query } = parts(textAt(args, 0).trim());
  if (scheme === undefined || !authority) throw wrongType(0, 'an absolute URI');
  const [, host = '', port] = /^(?:[^@]*@)?(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  if (host === '') throw wrongType(0, 'an absolute URI');
  return new Map<string, Json>([
    ['scheme', scheme],
    ['host', host.toLowerCase()],
    ...(port === undefined ? [] : [['port', Number(port)] as const]),
    ...(path === '' || path === '/' ? [] : [['path', path] as const]),
    ...(query === '' ? [] : [['query', query] as const]),
  ]);
}

/** The opposite of parseUri; scheme and host must be there. */
function buildUri(args: PlainArguments): Json {
  const components = objectAt(args, 0);
  const port = getIgnoringCase(components, 'port') ?? null;
  if (port !== null && typeof port !== 'number') throw new FunctionError('port must be an integer');
  const path = component(components, 'path') ?? '/';
  const query = component(components, 'query') ?? '';
  return written({
    scheme: required(components, 'scheme').toLowerCase(),
    authority: `${required(components, 'host')}${port === null ? '' : `:${port}`}`,
    path: path.startsWith('/') ? path : `/${path}`,
    query: query === '' || query.startsWith('?') ? query : `?${query}`,
    fragment: '',
  });
}

function component(components: JsonObject, name: string): string | undefined {
  const value = getIgnoringCase(components, name) ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw new FunctionError(`${name} must be a string`);
  return value;
}

function required(components: JsonObject, name: string): string {
  const value = component(components, name);
  if (!value) throw new FunctionError(`${name} is missing`);
  return value;
}

/** The URI functions of templates. */
export const uriFunctions: readonly PlainFunction[] = [
  plain('uri', 2, 2, uri),
  plain('parseUri', 1, 1, parseUri),
  plain('buildUri', 1, 1, buildUri),
];
