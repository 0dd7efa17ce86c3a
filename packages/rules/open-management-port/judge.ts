/** Judges one way from the internet: which management ports it reaches, how bad that is, and what to say. */
import type { ReportFunction, Scalar, Severity } from '@forearm/core';
import { type ManagementPort, managementPortsIn } from '../shared/network/management-ports.ts';
import type { Passage } from '../shared/network/nat.ts';
import { portsOf } from '../shared/network/port-ranges.ts';
import type { Opening } from '../shared/network/security-rules.ts';
import type { Source } from '../shared/network/sources.ts';
import { nameOf, nameSource } from './words.ts';

/** Reports what an allow rule opens, if a management port is among it. */
export function judgeOpening({ source, tcp, udp, doubt, rule }: Opening, report: ReportFunction): void {
  const ports = [...managementPortsIn(tcp, 'tcp'), ...managementPortsIn(udp, 'udp')];
  if (ports.length === 0) return;
  const see = doubt ? [] : [{ property: rule, message: `The rule opens ${nameOf(ports)}.` }];
  report(
    doubt?.mayBe(isManagement) ?? source.at,
    `The rule lets ${nameSource(source)} reach ${nameOf(ports)}. ${attack(ports)} Use Azure Bastion or just-in-time access, or allow only the addresses that administer.`,
    {
      severity: severityOf(source, ports),
      see,
      fix: 'Replace the source by the prefixes that you administer from.',
    },
  );
}

/** Reports a translated address that leads to a management port. */
export function judgePassage({ at, ports, protocol, source }: Passage, report: ReportFunction): void {
  const reached = managementPortsIn(ports, protocol);
  if (reached.length === 0) return;
  report(
    at,
    `A public address is translated to ${nameOf(reached)} for ${source ? nameSource(source) : 'everybody'}. ${attack(reached)} Remove the translation and administer through Azure Bastion or a VPN.`,
    { severity: source ? severityOf(source, reached) : 'medium' },
  );
}

function isManagement(port: Scalar): boolean {
  return managementPortsIn(portsOf(port) ?? [], '*').length > 0;
}

function attack(ports: readonly ManagementPort[]): string {
  const worst = ports.find((port) => port.critical) ?? ports[0];
  return `Bots find it within minutes (${worst?.name}: ${worst?.because}).`;
}

function severityOf(source: Source, ports: readonly ManagementPort[]): Severity {
  if (source.reach === 'azure') return 'medium';
  return source.reach === 'anywhere' && ports.some((port) => port.critical) ? 'critical' : 'high';
}
