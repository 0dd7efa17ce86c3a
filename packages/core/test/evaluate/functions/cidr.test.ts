/** Address arithmetic, by example. */
import fc from 'fast-check';
import { addressText, parseNetwork } from '../../../src/evaluate/functions/ip.ts';
import { apply, refusal } from './apply.ts';

describe('parseCidr', () => {
  test('describes an IPv4 network', () => {
    expect(apply('parseCidr', '172.16.5.9/23')).toEqual({
      network: '172.16.4.0',
      netmask: '255.255.254.0',
      broadcast: '172.16.5.255',
      firstUsable: '172.16.4.1',
      lastUsable: '172.16.5.254',
      cidr: 23,
    });
  });

  test('an IPv6 network has no broadcast address and uses all others', () => {
    expect(apply('parseCidr', '2001:db8:a::/48')).toEqual({
      network: '2001:db8:a::',
      netmask: 'ffff:ffff:ffff::',
      firstUsable: '2001:db8:a::',
      lastUsable: '2001:db8:a:ffff:ffff:ffff:ffff:ffff',
      cidr: 48,
    });
  });

  test.each(['10.0.0.0', '10.0.0/8', '256.0.0.0/8', '10.0.0.0/33', '::1::/64', 'g::/64', '::/129', 'web/24'])(
    'refuses %s',
    (text) => {
      expect(refusal('parseCidr', text)).toContain('CIDR notation');
    },
  );
});

describe('cidrSubnet', () => {
  test('cuts a network into equal parts', () => {
    expect(apply('cidrSubnet', '192.168.0.0/16', 24, 255)).toBe('192.168.255.0/24');
    expect(apply('cidrSubnet', '2001:db8::/32', 64, 1)).toBe('2001:db8:0:1::/64');
    expect(apply('cidrSubnet', '10.1.2.3/24', 24, 0)).toBe('10.1.2.0/24');
  });

  test('refuses larger parts and parts beyond the end', () => {
    expect(refusal('cidrSubnet', '10.0.0.0/16', 8, 0)).toContain('argument 2');
    expect(refusal('cidrSubnet', '10.0.0.0/16', 24, 256)).toContain('no subnet');
    expect(refusal('cidrSubnet', '10.0.0.0/16', 24, -1)).toContain('no subnet');
  });
});

describe('cidrHost', () => {
  test('index 0 is the address after that of the network', () => {
    expect(apply('cidrHost', '10.0.0.0/24', 4)).toBe('10.0.0.5');
    expect(apply('cidrHost', '2001:db8::/64', 0)).toBe('2001:db8::1');
  });

  test('refuses hosts beyond the last usable one', () => {
    expect(apply('cidrHost', '10.0.0.0/29', 5)).toBe('10.0.0.6');
    expect(refusal('cidrHost', '10.0.0.0/29', 6)).toContain('no host');
  });
});

test('IPv6 addresses are written short: the first of the longest runs of zeros is left out', () => {
  const texts = ['::', '::1', '1::', '1:0:2::3', '1:0:0:2::', '1:2:3:4:5:6:7:0', '10:0:0:1:0:0:10:1'];
  const written = texts.map((text) => addressText(parseNetwork(`${text}/128`).first, 128));
  expect(written).toEqual(['::', '::1', '1::', '1:0:2::3', '1:0:0:2::', '1:2:3:4:5:6:7:0', '10::1:0:0:10:1']);
});

test('addresses come back whole', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), (address) => {
      expect(parseNetwork(`${addressText(address, 128)}/128`).first).toBe(address);
    }),
  );
});
