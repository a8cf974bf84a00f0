import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network an address belongs to, as much as may be kept of it: the first 24 bits of an IPv4 address, the first 48
 * of an IPv6 one. An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is one.
 *
 * @returns such as `192.0.2.0/24` or `2001:db8:1::/48`; null for what is no address
 */
export function truncatedNetwork(address: string): string | null {
  const [bare = ''] = address.split('%');
  if (isIPv4(bare)) return ofIPv4(bare.split('.').map(Number));
  if (!isIPv6(bare)) return null;
  const groups = groupsOf(bare);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return ofIPv4(groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]));
  return `${canonical(`${groups.slice(0, 3).map(hexadecimal).join(':')}::`)}/48`;
}

function ofIPv4([a = 0, b = 0, c = 0]: readonly number[]): string {
  return `${a}.${b}.${c}.0/24`;
}

/** The eight groups of an IPv6 address, whichever way it is written. */
function groupsOf(address: string): number[] {
  const [left = '', right] = canonical(address).split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right ? right.split(':') : [];
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}

/** An IPv6 address in its one short form, without dots: the way URLs write it. */
function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function hexadecimal(group: number): string {
  return group.toString(16);
}
