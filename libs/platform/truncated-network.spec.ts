import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { truncatedNetwork } from './truncated-network.js';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['::FFFF:c000:24d', '192.0.2.0/24'],
    ['0:0:0:0:0:ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001::9', '2001:db8:1::/48'],
    ['2001:db8::9', '2001:db8::/48'],
    ['fe80::1%eth0', 'fe80::/48'],
    ['::1', '::/48'],
    ['::', '::/48'],
    ['64:ff9b::192.0.2.77', '64:ff9b::/48'],
  ])('of %s is %s', (address, network) => expect(truncatedNetwork(address)).toBe(network));

  it.each(['', 'unix:', 'localhost', '192.0.2', '1.2.3.4.5', '192.0.2.1, 10.0.0.1', '::g', '[::1]'])(
    'is none for %j, which is no address',
    (text) => expect(truncatedNetwork(text)).toBeNull(),
  );

  it('is the same for every address in it, however it is written', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, byte, byte, (a, b, c, d, other) => {
        expect(truncatedNetwork(`${a}.${b}.${c}.${d}`)).toBe(`${a}.${b}.${c}.0/24`);
        expect(truncatedNetwork(`::ffff:${a}.${b}.${c}.${d}`)).toBe(truncatedNetwork(`${a}.${b}.${c}.${other}`));
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, another) => {
        const network = truncatedNetwork(one);
        expect(network).toMatch(/^([\da-f:]+::\/48|::\/48|\d+\.\d+\.\d+\.0\/24)$/);
        const [first = ''] = network?.split('/') ?? [];
        expect(truncatedNetwork(first)).toBe(network);
        expect(truncatedNetwork(another)).not.toBeNull();
      }),
    );
  });
});
