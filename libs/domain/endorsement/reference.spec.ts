import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { endorsementReference, isEndorsementReference } from './reference.js';

const reference = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(endorsementReference);
/** Where the eight symbols stand in `WC-0000-0000-0`. */
const PLACES = [3, 4, 5, 6, 8, 9, 10, 11];
const place = fc.constantFrom(...PLACES);
const symbol = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXY');

const changedAt = (text: string, at: number, to: string): string => text.slice(0, at) + to + text.slice(at + 1);

describe('endorsementReference', () => {
  it('is always written right, in letters and digits that can be read out', () => {
    fc.assert(
      fc.property(reference, (one) => {
        expect(one).toMatch(/^WC-[0-9A-HJKMNP-TV-Y]{4}-[0-9A-HJKMNP-TV-Y]{4}-[0-9A-HJKMNP-TV-Y]$/);
        expect(isEndorsementReference(one)).toBe(true);
      }),
    );
  });

  it('shows any one wrong symbol', () => {
    fc.assert(
      fc.property(reference, place, symbol, (one, at, other) => {
        fc.pre(one[at] !== other);
        expect(isEndorsementReference(changedAt(one, at, other))).toBe(false);
      }),
    );
  });

  it('shows any two symbols that were swapped', () => {
    fc.assert(
      fc.property(reference, place, place, (one, at, other) => {
        const [left = '', right = ''] = [one[at], one[other]];
        fc.pre(left !== right);
        expect(isEndorsementReference(changedAt(changedAt(one, at, right), other, left))).toBe(false);
      }),
    );
  });

  it.each(['', 'WC', 'WC-0000-0000', 'WC-0000-0000-00', 'XX-0000-0000-0', 'wc-0000-0000-0', 'WC-00000-000-0'])(
    'knows that %j is none',
    (text) => {
      expect(isEndorsementReference(text)).toBe(false);
    },
  );
});
