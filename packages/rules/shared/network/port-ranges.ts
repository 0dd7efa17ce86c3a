/** Reads what Azure accepts as ports: `22`, `3380-3400`, `*`. */
import type { Scalar } from '@forearm/core';
import type { Interval } from './intervals.ts';

const ALL_PORTS: Interval = { from: 0n, to: 65535n };

/** The ports of one value; undefined when it is no port, range or `*`. Lists separated by commas are taken apart. */
export function portsOf(value: Scalar): readonly Interval[] | undefined {
  if (typeof value === 'number') return portsOf(String(value));
  if (typeof value !== 'string') return undefined;
  const ranges = value.split(',').map((part) => range(part.trim()));
  return ranges.some((one) => one === undefined) ? undefined : (ranges as Interval[]);
}

function range(text: string): Interval | undefined {
  if (text === '*' || text.toLowerCase() === 'any') return ALL_PORTS;
  const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  return { from: BigInt(match[1] ?? ''), to: BigInt(match[2] ?? match[1] ?? '') };
}
