/** How messages name ports and those who may reach them. */
import { type ManagementPort, managementPorts } from '../shared/network/management-ports.ts';
import type { Source } from '../shared/network/sources.ts';

const NAMED = 3;

/** "SSH (22), RDP (3389) and 12 other management ports", the worst first. */
export function nameOf(ports: readonly ManagementPort[]): string {
  if (ports.length === managementPorts.length)
    return 'every management port, RDP (3389) and SSH (22) included';
  const sorted = ports.toSorted((a, b) => Number(b.critical ?? false) - Number(a.critical ?? false));
  const shown = sorted.slice(0, NAMED).map((port) => `${port.name} (${numbers(port)})`);
  const rest = ports.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} other management ports` : shown.join(', ');
}

function numbers(port: ManagementPort): string {
  return port.to === undefined ? String(port.from) : `${port.from}-${port.to}`;
}

/** "anybody on the internet ('*')". */
export function nameSource({ reach, at }: Source): string {
  const who = {
    anywhere: 'anybody on the internet',
    wide: 'a very wide range of addresses',
    azure: 'every customer of Azure',
  }[reach];
  return `${who} (${at.print()})`;
}
