import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { renderMail } from '../../render-mail.js';
import { staffNoticeMail, type StaffNoticeMailProps } from './staff-notice-mail.js';

const PROPS: StaffNoticeMailProps = {
  name: 'Lucía Rojas',
  account: { name: 'Noor Example', email: 'noor@example.org' },
  actor: { name: 'Ana Example', email: 'ana@example.org' },
  at: new Date('2026-11-21T23:50:00Z'),
  before: null,
  after: null,
  waits: null,
  accountId: 'an-id',
  site: { publicUrl: 'https://registry.example.org', contactEmail: 'help@registry.example.org' },
};

/** The words of the mail, each run of white space as one space. */
function wordsOf(
  kind: Parameters<typeof staffNoticeMail>[0],
  changes: Partial<StaffNoticeMailProps>,
  locale: Locale = 'en',
) {
  const t = translator(locale);
  return renderMail(staffNoticeMail(kind, { ...PROPS, ...changes }, t), t).text.replace(/\s+/g, ' ');
}

describe.each(LOCALES)('a notice about an account of staff in %s', (locale) => {
  const t = translator(locale);
  const plain = (words: string) => words.replace(/\s+/g, ' ');

  it('names who did it and to whom, each with the address, and the way to the account', () => {
    const words = wordsOf('invited', {}, locale);
    for (const part of ['Noor Example (noor@example.org)', 'Ana Example (ana@example.org)', '/staff/people/an-id']) {
      expect([part, words.includes(part)]).toEqual([part, true]);
    }
    expect(words).toContain(plain(t('people.notice.pages')));
    expect(wordsOf('invited', { accountId: null }, locale)).not.toContain('/staff/people');
  });

  it('says that it was the command line, when nobody is known', () => {
    const words = wordsOf('linkMade', { actor: null }, locale);
    expect(words).toContain(plain(t('people.notice.commandLine')));
    expect(words).not.toContain(plain(t('people.notice.pages')));
  });

  it('says the role before and after', () => {
    const roles = `${t('people.role.reviewer')} → ${t('people.role.publisher')}`;
    expect(wordsOf('roleChanged', { before: 'reviewer', after: 'publisher' }, locale)).toContain(roles);
  });

  it('says what the account waits for, and nothing of waiting when it waits for nothing', () => {
    const waitsConfirm = plain(t('people.notice.waitsConfirm'));
    expect(wordsOf('enabled', { waits: { until: null } }, locale)).toContain(waitsConfirm);
    expect(wordsOf('enabled', {}, locale)).not.toContain(waitsConfirm);
    const until = new Date('2026-12-03T10:00:00Z');
    expect(wordsOf('factorReset', { waits: { until } }, locale)).toContain(plain(t.date(until)));
  });
});
