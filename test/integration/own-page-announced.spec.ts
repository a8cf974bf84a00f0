import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { announcedBy, contactBrowser } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** What only a signatory is told: that it is one, and since when it is committed. */
const OF_SIGNATORIES: Readonly<Record<Locale, RegExp>> = {
  en: /\bsignator|\bsince \d/i,
  fr: /signataire(?!s\b)|depuis le \d/i,
  es: /\b(?:firmante|signatario)(?!s\b)|desde el \d/i,
};
const PERSON: Readonly<Record<Locale, RegExp>> = {
  en: /person who signs/gi,
  fr: /personne signataire/gi,
  es: /persona firmante/gi,
};

let site: TestApp;
let staff: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  staff = await aStaffMember(site.registry);
});

afterAll(() => site.close());

describe.each(LOCALES)('the own page of an announcement, in %s', (locale) => {
  const own = `/${locale}/manage/endorsement`;

  it('says nothing that is true of signatories only', async () => {
    const { id, version } = await announcedBy(site.registry, staff);
    const contact = await contactBrowser(site, id);
    const form = { version: String(version), code: 'decision_revoked', text: 'The council voted again.' };
    const pages = [await contact.get(own), await contact.post(`${own}/withdrawal/check`, form)];
    for (const { status, document } of pages) {
      const said = (document.querySelector('main')?.textContent ?? '').replace(PERSON[locale], '');
      expect([status, OF_SIGNATORIES[locale].exec(said)?.[0]]).toEqual([200, undefined]);
    }
  });

  it('asks for the day of a decision or a letter, not of another announcement', async () => {
    const { id } = await announcedBy(site.registry, staff);
    const page = await (await contactBrowser(site, id)).get(`${own}/mandate`);
    const legends = [...page.document.querySelectorAll('legend')].map((one) => one.textContent);
    expect(legends.filter((legend) => /announce|annonce|anuncio/i.test(legend))).toEqual([]);
    expect(legends).toHaveLength(2);
  });
});
