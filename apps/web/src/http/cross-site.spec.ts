import { describe, expect, it } from 'vitest';
import { isCrossSite } from './cross-site.js';

const ours = 'https://pact.example.org';

describe('isCrossSite', () => {
  it.each([
    ['GET', {}, false],
    ['POST', { 'sec-fetch-site': 'same-origin' }, false],
    ['POST', { origin: ours }, false],
    ['POST', { 'sec-fetch-site': 'cross-site', origin: ours }, true],
    ['POST', { 'sec-fetch-site': 'same-site' }, true],
    ['POST', { origin: 'https://elsewhere.example.org' }, true],
    ['POST', { origin: 'null' }, true],
    ['POST', {}, true],
    ['DELETE', {}, true],
  ])('%s with %j: %s', (method, headers, expected) => {
    expect(isCrossSite({ method, headers }, ours)).toBe(expected);
  });
});
