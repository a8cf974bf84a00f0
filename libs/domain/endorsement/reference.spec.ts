import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endorsementReference, isEndorsementReference } from './reference.js';

const random = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe('endorsementReference', () => {
  it('is always written right', () => {
    fc.assert(fc.property(random, (bytes) => isEndorsementReference(endorsementReference(bytes))));
  });

  it('shows one wrong character', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 0, max: 7 }), (bytes, position) => {
        const reference = endorsementReference(bytes);
        const at = position < 4 ? 3 + position : 4 + position;
        const other = reference[at] === '0' ? '1' : '0';
        expect(isEndorsementReference(reference.slice(0, at) + other + reference.slice(at + 1))).toBe(false);
      }),
    );
  });
});
