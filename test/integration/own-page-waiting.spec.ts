import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { requestContactChange } from '#registry/own-page/request-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { requestErasure } from '#registry/privacy/request-erasure.js';
import { addUndertaking } from '#registry/own-page/change-undertaking.js';
import { aHandOver } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { announcedBy, askedForInformation, contactBrowser } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const OWN = '/en/manage/endorsement';
const DAY_MS = 86_400_000;
const MANDATE = { kind: 'council_decision', date: '2026-10-01', reference: 'Resolution 99', url: null } as const;
const en = translator('en');

let site: TestApp;
let staff: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  staff = await aStaffMember(site.registry);
});

afterAll(() => site.close());

const inDays = (days: number): Date => new Date(site.clock.now().getTime() + days * DAY_MS);
const seen = async (endorsementId: string) => {
  const { version } = await readEndorsement(site.database.dataSource.manager, endorsementId);
  return { endorsementId, version };
};

/** What the own page lists as waiting, in a language. */
async function waits(id: string, locale: 'en' | 'fr' | 'es' = 'en'): Promise<string[]> {
  const page = await (await contactBrowser(site, id)).get(`/${locale}/manage/endorsement`);
  const title = translator(locale)('manage.waits.title');
  const heading = [...page.document.querySelectorAll('h2')].find((one) => one.textContent === title);
  return [...(heading?.nextElementSibling?.querySelectorAll('li') ?? [])].map((one) => one.textContent);
}

describe('the own page lists what waits, with its days', () => {
  it.each(LOCALES)('a decision, by the day that is promised, in %s', async (locale) => {
    const { id } = await anEndorsement(site.registry).submitted();
    const t = translator(locale);
    expect(await waits(id, locale)).toEqual([t('manage.promise.decision', { date: t.date(inDays(14)), email: '' })]);
  });

  it('a decision that is late, and whom to write to', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    const day = en.date(inDays(14));
    site.clock.forward(15, 'days');
    expect(await waits(id)).toEqual([
      en('manage.promise.decisionLate', { date: day, email: site.settings.CONTACT_EMAIL }),
    ]);
  });

  it('a question and the mandate of an announcement, until the day they end', async () => {
    const asked = await askedForInformation(site.registry, staff);
    expect(await waits(asked.id)).toEqual([en('manage.promise.answer', { date: en.date(inDays(60)), email: '' })]);
    const announced = await announcedBy(site.registry, staff);
    expect(await waits(announced.id)).toEqual([
      en('manage.promise.mandate', { date: en.date(inDays(180)), email: '' }),
    ]);
  });

  it('a proposed undertaking', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    expect(await waits(id)).toEqual([]);
    await addUndertaking(site.registry, await seen(id), { undertaking: 'health', mandate: MANDATE });
    const undertaking = en('pact.undertakings.health.title');
    expect(await waits(id)).toEqual([en('manage.waits.undertaking', { since: en.date(inDays(0)), undertaking })]);
  });

  it('a hand-over, an objection that can still come, and one that came', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const { acceptance, objection } = await aHandOver(site.registry, id);
    const since = en.date(inDays(0));
    const name = '\u2068Nomsa Example\u2069';
    expect(await waits(id)).toEqual([en('manage.waits.handOver', { since, until: en.date(inDays(7)), name })]);
    await acceptContactChange(site.registry, acceptance);
    expect(await waits(id)).toEqual([en('manage.waits.objection', { since, until: en.date(inDays(14)) })]);
    await objectToContactChange(site.registry, objection);
    expect(await waits(id)).toEqual([en('manage.waits.objected', { since })]);
  });

  it('a new address, until when it can be confirmed', async () => {
    const { id, contactName: name, contactRole: role } = await anEndorsement(site.registry).verifiedBy(staff);
    const email = 'new-address@town.example.org';
    await requestContactChange(site.registry, await seen(id), {
      kind: 'new_address',
      name,
      role,
      email,
      language: 'en',
    });
    const days = { since: en.date(inDays(0)), until: en.date(inDays(7)) };
    expect(await waits(id)).toEqual([en('manage.waits.newAddress', { ...days, name: `\u2068${email}\u2069` })]);
  });

  it('a request to erase personal data, beside what the state waits for', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    await requestErasure(site.registry, await seen(id));
    const days = { since: en.date(inDays(0)), until: en.date(inDays(30)), email: '' };
    expect((await waits(id))[1]).toBe(en('manage.waits.erasure', days));
  });
});

describe('the news on the own page', () => {
  const alert = async (contact: TestBrowser, done: string): Promise<string> => {
    const page = await contact.get(`${OWN}?done=${done}`);
    return page.document.querySelector('.govuk-notification-banner__content')?.textContent.trim() ?? '';
  };

  it('is not what somebody writes into the address', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    for (const done of ['withdrawal', 'erasure', 'hand-over', 'new-undertaking', 'mandate', 'answer', 'nonsense']) {
      expect(await alert(contact, done)).toBe('');
    }
  });

  it('says that nothing was changed where everything was as it was', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    const { version } = await seen(id);
    const details = { version: String(version), name: 'Thandi Example', office: 'Mayor' };
    const answer = await contact.post(`${OWN}/details`, details);
    expect(answer.location).toBe(`${OWN}?done=details`);
    expect(await alert(contact, 'details')).toBe(en('manage.overview.unchanged'));
  });

  it('says sent of a hand-over, and no longer an hour later', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    await aHandOver(site.registry, id);
    const sent = en('manage.overview.sent', { what: en('changes.form.handOver.title') });
    expect(await alert(await contactBrowser(site, id), 'hand-over')).toBe(sent);
    site.clock.forward(61, 'minutes');
    expect(await alert(await contactBrowser(site, id), 'hand-over')).toBe('');
  });
});
