import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales.js';
import { type MessageKey, translator } from './translator.js';

const en = translator('en');
const fr = translator('fr');
const es = translator('es');

describe('translator', () => {
  it('is made once per language', () => {
    expect(translator('fr')).toBe(fr);
    expect(LOCALES.map((locale) => translator(locale).locale)).toEqual([...LOCALES]);
  });

  it('gives the words of its language', () => {
    expect(en('site.nav.pact')).toBe('The pact');
    expect(fr('site.nav.pact')).toBe('Le pacte');
    expect(es('site.nav.pact')).toBe('El pacto');
  });

  it('fills in placeholders and counts as the language does', () => {
    expect(en('site.counts.signatories', { count: 1 })).toBe('1 signatory');
    expect(en('site.counts.signatories', { count: 1250 })).toBe('1,250 signatories');
    expect(fr('site.counts.signatories', { count: 0 })).toBe('0 signataire');
    expect(fr('site.counts.signatories', { count: 1_000_000 })).toMatch(/^1\s000\s000 de signataires$/);
    expect(es('site.counts.results', { count: 0 })).toBe('Ningún resultado');
    expect(es('site.counts.signatories', { count: 2_000_000 })).toBe('2.000.000 de signatarios');
  });

  it('leaves markup characters in a value as text, for the page to escape', () => {
    expect(en('places.sourceIs', { source: '<b>O’Hara & {x}</b>' })).toBe('Source: <b>O’Hara & {x}</b>');
  });

  it('throws on an unknown key and on a missing value', () => {
    expect(() => en('site.nope' as MessageKey)).toThrow('No message "site.nope" in language "en"');
    expect(() => en('places.sourceIs')).toThrow(/source/);
  });

  it('knows which keys exist', () => {
    expect(en.has('errors.status.404.title')).toBe(true);
    expect(en.has('errors.status.418.title')).toBe(false);
    expect(en.has('errors.status')).toBe(false);
    expect(en.has('constructor')).toBe(false);
  });
});

describe('numbers, dates, countries and lists', () => {
  it('separates thousands as the language does', () => {
    expect(en.number(1234567)).toBe('1,234,567');
    expect(es.number(1234567)).toBe('1.234.567');
    expect(fr.number(1234567)).toMatch(/^1\s234\s567$/);
  });

  it('writes a calendar date, without moving it by a time zone', () => {
    expect(en.date('2025-11-24')).toBe('24 November 2025');
    expect(fr.date('2025-01-01')).toBe('1er janvier 2025');
    expect(fr.date('2025-01-11')).toBe('11 janvier 2025');
    expect(es.date('2025-01-01')).toBe('1 de enero de 2025');
    expect(en.date(new Date('2025-12-31T23:59:59Z'))).toBe('31 December 2025');
    expect(en.date('2025-12-31T23:59:59Z')).toBe('31 December 2025');
  });

  it('has a short date and a month', () => {
    expect(en.date('2025-11-24', 'short')).toBe('24 Nov 2025');
    expect(fr.date('2025-11-24', 'month')).toBe('novembre 2025');
    expect(es.date('2025-11-24', 'month')).toBe('noviembre de 2025');
  });

  it('refuses what is not a date', () => expect(() => en.date('soon')).toThrow(RangeError));

  it('names countries', () => {
    expect(en.country('KR')).toBe('Republic of Korea');
    expect(fr.country('ZA')).toBe('Afrique du Sud');
    expect(es.country('JP')).toBe('Japón');
  });

  it('joins lists', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(fr.list(['a', 'b'])).toBe('a et b');
    expect(es.list(['padres', 'hijos'])).toBe('padres e hijos');
    expect(en.list([])).toBe('');
  });
});
