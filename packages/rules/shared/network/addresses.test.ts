/** Addresses, ports, and how much of the internet a source is. */
import fc from 'fast-check';
import { addressesOf, reachOf } from './addresses.ts';
import { covers, size } from './intervals.ts';
import { portsOf } from './port-ranges.ts';

const reach = (...texts: readonly string[]) => reachOf(texts.flatMap((text) => addressesOf(text) ?? []));

test.each([
  ['*'],
  ['Any'],
  ['INTERNET'],
  ['0.0.0.0/0'],
  ['::/0'],
  ['2000::/3'],
  ['0.0.0.0'],
  ['13.0.0.0/0'],
  ['0.0.0.0/1'],
  ['1.0.0.0-223.255.255.255'],
])('%s is anywhere', (text) => expect(reach(text)).toBe('anywhere'));

test('the two halves of the internet are anywhere, and so are its four quarters', () => {
  expect(reach('0.0.0.0/1', '128.0.0.0/1')).toBe('anywhere');
  expect(reach('0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/2')).toBe('anywhere');
});

test.each([['20.0.0.0/8'], ['16.0.0.0/4'], ['2600::/12']])('%s is wide', (text) =>
  expect(reach(text)).toBe('wide'),
);

test.each([
  ['198.18.4.7'],
  ['198.18.4.7/32'],
  ['20.61.0.0/16'],
  ['10.0.0.0/8'],
  ['172.16.0.0/12'],
  ['2a01:4f8::/32'],
  ['VirtualNetwork'],
])('%s is narrow', (text) => expect(reach(text)).toBe('narrow'));

test.each([['256.1.1.1'], ['10.0.0.0/33'], ['1.2.3'], ['::1::'], ['fe80:'], ['AzureCloud'], ['']])(
  '%s is no address',
  (text) => expect(addressesOf(text)).toBeUndefined(),
);

test('a prefix has as many addresses as its length says and holds its own address', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, length) => {
      const block = addressesOf(`${address}/${length}`) ?? [];
      if (address !== '0.0.0.0') expect(covers(block, addressesOf(address) ?? [])).toBe(true);
      expect(size(block)).toBe(1n << BigInt(32 - length));
    }),
  );
});

test('every spelling of an IPv6 address is read', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      fc.pre(!address.includes('.'));
      expect(size(addressesOf(address) ?? [])).toBe(1n);
    }),
  );
});

test('ports are single, ranges, lists or all', () => {
  expect(portsOf('22')).toEqual([{ from: 22n, to: 22n }]);
  expect(portsOf(3389)).toEqual([{ from: 3389n, to: 3389n }]);
  expect(portsOf('3380 - 3400, 22')).toEqual([
    { from: 3380n, to: 3400n },
    { from: 22n, to: 22n },
  ]);
  expect(portsOf('*')).toEqual([{ from: 0n, to: 65535n }]);
  expect(portsOf('ssh')).toBeUndefined();
  expect(portsOf(true)).toBeUndefined();
});
