import { describe, expect, it } from 'vitest';
import { numberInAddress, profilePath } from './profile-address.js';

describe('the address of a signatory', () => {
  it('names country, place and number', () => {
    expect(profilePath({ country: 'SN', slug: 'ziguinchor', number: 12 })).toBe('/signatories/sn/ziguinchor-12');
  });

  it.each([
    ['ziguinchor-12', 12],
    ['ville-2-12', 12],
    ['12', 12],
    ['ziguinchor', undefined],
    ['ziguinchor12', undefined],
    ['ziguinchor-012', undefined],
    ['ziguinchor-0', undefined],
    ['ziguinchor-12345678901', undefined],
    ['ziguinchor-12-', undefined],
    ['', undefined],
  ])('is read by its number alone: %j', (part, number) => {
    expect(numberInAddress(part)).toBe(number);
  });
});
