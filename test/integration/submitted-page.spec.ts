import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { acceptContactChange } from '#registry/own-page/answer-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { correctContactEmail } from '#registry/own-page/correct-contact-email.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { aHandOver } from '../support/contact-changes.js';
import { confirmByMail } from '../support/endorsements.js';
import { sign } from '../support/signing.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';

const PAGE = '/en/sign/submitted';
const t = translator('en');

let site: TestApp;
let staff: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA]);
  staff = await aStaffMember(site.registry);
});

afterAll(() => site.close());

/** A browser that has signed, and the endorsement. */
async function signed() {
  const browser = site.browser();
  await sign(browser);
  const [row] = await site.database.dataSource.query<[{ id: string }]>(
    'SELECT id FROM endorsement ORDER BY submitted_at DESC LIMIT 1',
  );
  return { browser, id: row.id };
}

const seen = async (id: string) => {
  const { version } = await readEndorsement(site.database.dataSource.manager, id);
  return { endorsementId: id, version, staffId: staff.id };
};

describe('the page after signing', () => {
  it('shows the address masked, and only before the confirmation', async () => {
    const { browser, id } = await signed();
    const before = await browser.get(PAGE);
    expect(before.text).toContain('a•••@lampedusa.example.org');
    expect(before.text).not.toContain('ada@');
    await confirmByMail(site.registry, id);
    expect((await browser.get(PAGE)).text).not.toContain('lampedusa.example.org');
  });

  it('never shows an address that somebody else gave', async () => {
    const { browser, id } = await signed();
    await correctContactEmail(site.registry, await seen(id), {
      email: 'luz@other.example.org',
      reason: 'By telephone.',
    });
    const page = await browser.get(PAGE);
    expect(page.text).toContain(t('sign.submitted.sentToOther'));
    expect(page.body).not.toContain('other.example.org');
  });

  it('shows no address after a hand-over', async () => {
    const { browser, id } = await signed();
    await confirmByMail(site.registry, id);
    const { acceptance } = await aHandOver(site.registry, id);
    await acceptContactChange(site.registry, acceptance);
    const main = (await browser.get(PAGE)).document.querySelector('main')?.textContent ?? '';
    expect(main).not.toContain('@');
  });

  it.each(LOCALES)('tells the present state and leads to the own page, in %s', async (locale) => {
    const { browser, id } = await signed();
    await confirmByMail(site.registry, id);
    await takeDecision(site.registry, await seen(id), 'request_information', {
      code: 'mandate',
      text: 'Please send it.',
    });
    const page = await browser.get(`/${locale}/sign/submitted`);
    const words = translator(locale);
    const text = page.text.replace(/\s+/g, ' ');
    for (const told of [
      'manage.status.info_requested.title',
      'manage.status.info_requested.means',
      'manage.shown.never',
    ] as const) {
      expect(text).toContain(words(told).replace(/\s+/g, ' '));
    }
    expect(text).not.toContain(words('sign.submitted.confirmedTitle'));
    expect(page.document.querySelector(`main a[href="/${locale}/manage"]`)).not.toBeNull();
    expect(page.body).not.toContain('Please send it.');
  });
});
