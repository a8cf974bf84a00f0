import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Locale, LOCALES } from '../i18n/locales.js';
import { translator } from '../i18n/translator.js';
import { FIRST_PACT_VERSION, pactText, pactVersions } from './pact-text.js';
import { parsePactText } from './parse-pact-text.js';

const checksums = JSON.parse(readFileSync(new URL('./checksums.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<Locale, { sha256: string; authoritative: boolean }>
>;

describe('the recorded checksums', () => {
  it('cover every version and language, and nothing else', () => {
    expect(Object.keys(checksums)).toEqual(pactVersions());
    expect(pactVersions()[0]).toBe(FIRST_PACT_VERSION);
    for (const version of pactVersions()) {
      const files = readdirSync(new URL(`./${version}/`, import.meta.url));
      expect(files.toSorted()).toEqual(LOCALES.map((locale) => `${locale}.md`).toSorted());
      expect(Object.keys(checksums[version] ?? {}).toSorted()).toEqual([...LOCALES].toSorted());
    }
  });

  it.each(LOCALES)('are those of the files (%s)', (locale) => {
    const file = readFileSync(new URL(`./1.0/${locale}.md`, import.meta.url));
    expect(createHash('sha256').update(file).digest('hex')).toBe(checksums['1.0']?.[locale].sha256);
  });

  it('pin the authoritative English text that UCLG supplied as version 1.0', () => {
    expect(pactText('1.0', 'en').sha256).toBe('146059ba88e313dda901d6545fc641c376f42995b1c4b65258115e4533281a60');
  });
});

describe.each(LOCALES)('the pact in %s', (locale) => {
  const text = pactText('1.0', locale);

  it('has all its parts and no markup left in them', () => {
    const parts = [text.title, text.summary, text.visionTitle, text.vision, text.pledgeTitle, ...text.pledge];
    const undertakings = text.undertakings.flatMap(({ title, text: body }) => [title, body]);
    for (const part of [...parts, text.undertakingsTitle, ...undertakings]) {
      expect(part).toMatch(/^[\p{L}]/u);
      expect(part).not.toMatch(/[#<>\n*_]|^- /);
    }
    expect(text.pledge).toHaveLength(6);
    expect(text.undertakings.map(({ code }) => code)).toEqual(['mobility', 'rights', 'equality', 'culture', 'health']);
  });

  it('says whether it is authoritative', () => expect(text.authoritative).toBe(locale === 'en'));

  it('calls each undertaking what the pages call it', () => {
    const t = translator(locale);
    for (const { code, title } of text.undertakings) expect(t(`pact.undertakings.${code}.title`)).toBe(title);
    expect(`${t('pact.name')}.`).toBe(text.title);
  });
});

describe('pactText', () => {
  it('reads the English words', () => {
    const text = pactText('1.0', 'en');
    expect(text.title).toBe('We Care. Pact for People.');
    expect(text.pledge[1]).toBe('To address how our cities, our territories, are going to be planned for the future.');
    expect(text.undertakings[4]?.text).toMatch(/^Health in our cities .* sustain health services\.$/);
  });

  it('refuses a version that does not exist', () => {
    expect(() => pactText('0.9', 'en')).toThrow('no version "0.9"');
  });
});

describe('parsePactText', () => {
  const english = readFileSync(new URL('./1.0/en.md', import.meta.url), 'utf8');

  it.each([
    ['a pledge line', /^- To rethink.*\n/m, 'The pledge has 5 lines'],
    ['an undertaking', /^### Universal[^]*$/m, 'The pact has 4 undertakings'],
    ['an undertaking’s text', /^Culture is a core.*\n/m, 'The undertaking "culture" has no text'],
    ['everything after the vision', /^## Our Pledge[^]*$/m, 'The pact lacks one of its parts'],
  ])('refuses a text without %s', (_what, part, message) => {
    expect(() => parsePactText(english.replace(part, ''))).toThrow(message);
  });
});
