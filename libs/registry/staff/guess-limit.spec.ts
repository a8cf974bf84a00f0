import { describe, expect, it } from '@jest/globals';
import { networkOf } from './guess-limit.js';

describe('the connection that failed sign-ins are counted for', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('is for %s the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
