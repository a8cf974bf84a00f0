import { describe, expect, it } from 'vitest';
import { asciiFigures, wholeNumber } from './figures.js';

describe('wholeNumber', () => {
  it.each(['120000', '120 000', '120\u00a0000', '120\u202f000', '120,000', '120.000', '120’000', '١٢٠٠٠٠', '١٢٠٬٠٠٠'])(
    'reads %s',
    (typed) => expect(wholeNumber(typed)).toBe(120_000),
  );

  it.each(['', '12a', '1.5', '12,34', '-5', '1e3', '12 00', '１２.'])('does not read %s', (typed) =>
    expect(wholeNumber(typed)).toBeNaN(),
  );
});

describe('asciiFigures', () => {
  it.each([
    ['٢٧', '27'],
    ['۱۴۰۵', '1405'],
    ['२०२६', '2026'],
    ['９', '9'],
    ['𝟗𝟘', '90'],
  ])('writes %s as %s', (typed, figures) => expect(asciiFigures(typed)).toBe(figures));
});
