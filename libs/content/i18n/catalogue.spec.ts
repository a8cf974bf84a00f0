import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { type Namespace, NAMESPACES, readNamespace } from './catalogue.js';
import { catalogueFaults } from './catalogue-faults.js';
import { type Locale, LOCALES } from './locales.js';

const sameAsEnglish = JSON.parse(readFileSync(new URL('./same-as-english.json', import.meta.url), 'utf8')) as Partial<
  Record<Locale, string[]>
>;

function allowedIn(locale: Locale, namespace: Namespace): string[] {
  return (sameAsEnglish[locale] ?? []).filter((key) => key.startsWith(`${namespace}.`));
}

describe.each(LOCALES)('the catalogue in %s', (locale) => {
  it('has one file for each namespace', () => {
    const files = readdirSync(new URL(`./${locale}/`, import.meta.url));
    expect(files.toSorted()).toEqual(NAMESPACES.map((namespace) => `${namespace}.json`).toSorted());
  });

  it.each(NAMESPACES)('is complete and well formed: %s', (namespace) => {
    const english = readNamespace('en', namespace);
    expect(catalogueFaults(locale, readNamespace(locale, namespace), english, allowedIn(locale, namespace))).toEqual(
      [],
    );
  });
});

it('lists what may equal English by known languages and namespaces only', () => {
  for (const [locale, keys] of Object.entries(sameAsEnglish)) {
    expect(LOCALES).toContain(locale);
    for (const key of keys) expect(NAMESPACES).toContain(key.split('.')[0]);
  }
});
