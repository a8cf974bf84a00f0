import { describe, expect, it } from 'vitest';
import { LOCALES } from './i18n/locales.js';
import { translator } from './i18n/translator.js';
import { promiseWords } from './promise-words.js';

const none = { decision: null, answer: null, mandate: null };
const day = new Date('2026-12-13T10:00:00Z');
const before = { now: new Date('2026-12-13T09:00:00Z'), contactEmail: 'help@example.org' };
const after = { ...before, now: new Date('2026-12-13T11:00:00Z') };

describe.each(LOCALES)('what is promised, in %s', (locale) => {
  const t = translator(locale);

  it.each(['decision', 'answer', 'mandate'] as const)('says the day of the %s', (kind) => {
    const words = promiseWords(t, { ...none, [kind]: day }, before);
    expect(words).toContain(t.date('2026-12-13'));
    expect(words).not.toContain('help@example.org');
  });

  it.each(['decision', 'answer', 'mandate'] as const)('says that the %s is late, and whom to write to', (kind) => {
    const words = promiseWords(t, { ...none, [kind]: day }, after);
    expect(words).toContain('help@example.org');
    expect(words).not.toBe(promiseWords(t, { ...none, [kind]: day }, before));
  });

  it('says nothing where nothing is due', () => expect(promiseWords(t, none, before)).toBeNull());
});
