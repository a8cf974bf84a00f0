import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { LOCALES } from './locales.js';
import { negotiateLocale } from './negotiate.js';

describe('negotiateLocale', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['es-419,es;q=0.9', 'es'],
    ['en-US,en;q=0.5', 'en'],
    ['en;q=0.2, es;q=0.9, fr;q=0.5', 'es'],
    ['ar-MA, fr;q=0.7, en;q=0.3', 'fr'],
    ['FR-fr', 'fr'],
    ['de, ja;q=0.9', 'en'],
    ['fr;q=0, es', 'es'],
    ['*', 'en'],
    ['*, fr;q=0.5', 'fr'],
  ])('answers "%s" with %s', (header, expected) => expect(negotiateLocale(header)).toBe(expected));

  it.each(['', ' ', ',', ';q=1', 'fr;q=abc', '_', 'x', '-', 'en--US', '🙂', 'a'.repeat(5000), ',fr'.repeat(5000)])(
    'survives the malformed header %#',
    (header) => expect(LOCALES).toContain(negotiateLocale(header)),
  );

  it('passes over what it cannot read', () => expect(negotiateLocale('@@, q=1;, es-MX')).toBe('es'));

  it('answers a missing header with the default', () => expect(negotiateLocale(undefined)).toBe('en'));

  it('puts the remembered choice first', () => expect(negotiateLocale('fr', 'es')).toBe('es'));

  it('ignores a remembered value that is not a language of ours', () => {
    expect(negotiateLocale('fr', 'de')).toBe('fr');
    expect(negotiateLocale('fr', '__proto__')).toBe('fr');
  });

  it('always answers with one of ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string(), { nil: undefined }), (header, cookie) => {
        expect(LOCALES).toContain(negotiateLocale(header, cookie));
      }),
    );
  });
});
