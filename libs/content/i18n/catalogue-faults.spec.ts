import { describe, expect, it } from 'vitest';
import { catalogueFaults } from './catalogue-faults.js';
import type { Locale } from './locales.js';

function faults(locale: Locale, translated: string, english: string, sameAsEnglish: string[] = []): string[] {
  return catalogueFaults(locale, new Map([['a.b', translated]]), new Map([['a.b', english]]), sameAsEnglish);
}

describe('catalogueFaults', () => {
  it('finds nothing wrong with a good translation', () => {
    expect(faults('fr', 'Bonjour, {name}\u202f!', 'Hello, {name}!')).toEqual([]);
    expect(faults('fr', 'Ici\u00a0: «\u00a0{name}\u00a0»\u202f; et https://a.example?b', 'Here: “{name}”; …')).toEqual(
      [],
    );
    expect(
      faults(
        'es',
        '{n, plural, =0 {nada} one {# lugar} many {# de lugares} other {# lugares}}',
        '{n, plural, one {# place} other {# places}}',
      ),
    ).toEqual([]);
  });

  it('finds missing and extra keys', () => {
    const english = new Map([['a.b', 'One']]);
    const french = new Map([['a.c', 'Deux']]);
    expect(catalogueFaults('fr', french, english)).toEqual(['a.b: missing', 'a.c: English has no such key']);
  });

  it.each([
    ['a renamed placeholder', 'fr', '{nom}', '{name}', 'has the placeholders {nom}, English {name}'],
    ['a lost placeholder', 'es', 'Hola', 'Hello, {name}', 'has the placeholders {}, English {name}'],
    ['a lost plural', 'es', '{n} lugares', '{n, plural, one {a} other {b}}', 'needs a plural of {n}'],
    [
      'a missing plural category',
      'fr',
      '{n, plural, one {# lieu} other {# lieux}}',
      '{n, plural, one {# place} other {# places}}',
      'the plural of {n} lacks: many',
    ],
    ['another select', 'fr', '{k, select, x {a} other {b}}', '{k, select, y {c} other {d}}', 'selects other cases'],
    ['the English text left in place', 'fr', 'Sign the pact', 'Sign the pact', 'is the English text'],
    ['an empty text', 'es', '  ', 'Yes', 'is empty'],
    ['an apostrophe that escapes', 'fr', "l'{name}", 'the {name}', 'write the apostrophe ’'],
    ['broken ICU', 'es', 'Hola, {name', 'Hello, {name}', 'not valid ICU MessageFormat'],
    ['a breaking space before French punctuation', 'fr', 'Vraiment ?', 'Really?', 'needs no-break spaces'],
    ['a wide no-break space before a question mark', 'fr', 'Vraiment\u00a0?', 'Really?', 'needs no-break spaces'],
    ['no space before a semicolon', 'fr', 'Oui; non', 'Yes; no', 'needs no-break spaces'],
    ['a narrow space before a colon', 'fr', 'Ici\u202f: {name}', 'Here: {name}', 'needs no-break spaces'],
    ['a narrow space inside quotation marks', 'fr', '«\u202f{name}\u202f»', '“{name}”', 'needs no-break spaces'],
    ['a Spanish question without its opening mark', 'es', 'De verdad?', 'Really?', 'a question needs ¿ and ?'],
  ] as const)('finds %s', (_what, locale, translated, english, fault) => {
    expect(faults(locale, translated, english).join('\n')).toContain(`a.b: ${fault}`);
  });

  it('accepts a word listed as the same, and text without words', () => {
    expect(faults('fr', 'Population', 'Population', ['a.b'])).toEqual([]);
    expect(faults('fr', '{a}, {b}', '{a}, {b}')).toEqual([]);
  });

  it('finds a listing that is no longer true', () => {
    expect(faults('fr', 'Habitants', 'Population', ['a.b'])).toEqual([
      'a.b: listed as the same as in English, and is not',
    ]);
  });

  it('holds English to its own plural categories', () => {
    const source = '{n, plural, other {# places}}';
    expect(faults('en', source, source)).toEqual(['a.b: the plural of {n} lacks: one']);
  });
});
