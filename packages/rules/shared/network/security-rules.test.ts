/** Shadowing against a simulation: what a packet from the internet meets, rule by rule, in the order of priority. */
import { analyze } from '@forearm/core';
import { memoryWorkspace } from '@forearm/core/testing';
import fc from 'fast-check';
import rule from '../../open-management-port/rule.ts';

interface Sketch {
  readonly priority: number;
  readonly access: string;
  readonly direction: string;
  readonly protocol: string;
  readonly source: string;
  readonly ports: readonly string[];
}

const PROBES = [22, 445, 3389];
const sketch = fc.record({
  priority: fc.integer({ min: 100, max: 120 }),
  access: fc.constantFrom('Allow', 'Allow', 'Deny'),
  direction: fc.constantFrom('Inbound', 'Inbound', 'Inbound', 'Outbound'),
  protocol: fc.constantFrom('*', 'Tcp', 'Udp'),
  source: fc.constantFrom('*', 'Internet', '0.0.0.0/0', '10.0.0.0/8', 'VirtualNetwork'),
  ports: fc.subarray(['22', '445', '3389', '400-500', '443', '*'], { minLength: 1, maxLength: 3 }),
});

function template(rules: readonly Sketch[]): string {
  const securityRules = rules.map(({ priority, access, direction, protocol, source, ports }, i) => ({
    name: `r${i}`,
    properties: {
      priority,
      access,
      direction,
      protocol,
      sourceAddressPrefix: source,
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRanges: ports,
    },
  }));
  const group = {
    type: 'Microsoft.Network/networkSecurityGroups',
    apiVersion: '2024-05-01',
    name: 'nsg',
    properties: { securityRules },
  };
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  return JSON.stringify({ $schema, contentVersion: '1.0.0.0', resources: [group] });
}

/** The numbers of the rules that are found. */
function found(rules: readonly Sketch[]): number[] {
  const report = analyze(memoryWorkspace([{ path: 'main.json', text: template(rules) }]), { rules: [rule] });
  return report.findings.map(({ path }) => Number(/\[(\d+)\]/.exec(path)?.[1])).sort((a, b) => a - b);
}

function meets(one: Sketch, port: number): boolean {
  const inRange = one.ports.some((text) => {
    const [from, to = from] = text === '*' ? ['0', '65535'] : text.split('-');
    return Number(from) <= port && port <= Number(to);
  });
  const isOpen = ['*', 'Internet', '0.0.0.0/0'].includes(one.source);
  return one.direction === 'Inbound' && one.protocol !== 'Udp' && isOpen && inRange;
}

test('a rule is found exactly if it lets in a packet that no earlier denial stops', () => {
  fc.assert(
    fc.property(fc.array(sketch, { maxLength: 5 }), (rules) => {
      const expected = rules.flatMap((one, i) => {
        const stopped = (port: number) =>
          rules.some(
            (other) => other.access === 'Deny' && other.priority < one.priority && meets(other, port),
          );
        const opens = one.access === 'Allow' && PROBES.some((port) => meets(one, port) && !stopped(port));
        return opens || opensOther(one, rules) ? [i] : [];
      });
      expect(found(rules)).toEqual(expected);
    }),
  );
});

/** Ports that are administered beside the probes are in `*` and `400-500`, and over UDP in `*`. */
function opensOther(one: Sketch, rules: readonly Sketch[]): boolean {
  if (one.access !== 'Allow' || one.direction !== 'Inbound') return false;
  const others = ['Tcp', 'Udp'].flatMap((protocol) =>
    (protocol === 'Tcp' ? [21, 1433] : [161]).map((port) => ({ protocol, port })),
  );
  const speaks = (rule: Sketch, protocol: string) => ['*', protocol].includes(rule.protocol);
  const asTcp = (rule: Sketch): Sketch => ({ ...rule, protocol: 'Tcp' });
  return others.some(
    ({ protocol, port }) =>
      speaks(one, protocol) &&
      meets(asTcp(one), port) &&
      !rules.some(
        (other) =>
          other.access === 'Deny' &&
          other.priority < one.priority &&
          speaks(other, protocol) &&
          meets(asTcp(other), port),
      ),
  );
}
