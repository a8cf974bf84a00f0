import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { readAccessLink } from '#registry/own-page/access-link.js';
import { openOwnPage } from '#registry/own-page/open-own-page.js';
import { deleteExpiredAccess, endAccessTo } from '#registry/own-page/signatory-session.js';
import { anEndorsement } from '../support/endorsements.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { answerAccessRequests, askedFor, contactBrowser, mailedAccess } from '../support/own-page.js';
import { errorAtField, folded, headingOf, valueOf } from '../support/page-content.js';
import { aStaffMember } from '../support/staff.js';
import { tableFingerprints } from '../support/table-fingerprints.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp({ REQUESTS_PER_MINUTE: '2000' });
});

afterAll(() => site.close());

const submitted = () => anEndorsement(site.registry).submitted();

async function countOf(table: 'access_link' | 'signatory_session' | 'outbox', endorsementId: string): Promise<number> {
  const where =
    table === 'outbox' ? `job = 'mail.access-link' AND subject ->> 'endorsementId' = $1` : 'endorsement_id = $1';
  const [row] = await site.database.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
    [endorsementId],
  );
  return row?.count ?? 0;
}

/** A code that is well written and wrong. */
const wrong = (code: string): string => (code.startsWith('A') ? 'B' : 'A') + code.slice(1);

describe('asking for a link', () => {
  it('answers a known and an unknown address with the same bytes', async () => {
    const { contactEmail, id } = await submitted();
    const answers = [];
    for (const email of [contactEmail.toUpperCase(), 'nobody@nowhere.example.org']) {
      const browser = site.browser();
      const answer = await browser.post('/en/manage', { email });
      answers.push([answer.status, answer.location, answer.body, (await browser.follow(answer)).body]);
      expect([...browser.cookies.keys()]).toEqual(['asking']);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.slice(0, 2)).toEqual([303, '/en/manage/requested']);
    await answerAccessRequests(site.registry);
    expect(await countOf('outbox', id)).toBe(1);
  });

  it('sends three mails in an hour, also when fifty ask at once, and then again', async () => {
    const { contactEmail, id } = await submitted();
    await Promise.all(Array.from({ length: 50 }, () => site.browser().post('/en/manage', { email: contactEmail })));
    await answerAccessRequests(site.registry);
    expect(await countOf('access_link', id)).toBe(3);
    site.clock.forward(61, 'minutes');
    await site.browser().post('/en/manage', { email: contactEmail });
    await answerAccessRequests(site.registry);
    expect([await countOf('access_link', id), await countOf('outbox', id)]).toEqual([4, 4]);
  });

  it('sends nothing for what was not confirmed, is void, was erased, or has another reference', async () => {
    const waiting = await anEndorsement(site.registry).awaitingConfirmation();
    const closed = await submitted();
    await site.database.dataSource.query(`UPDATE endorsement SET status = 'void' WHERE id = $1`, [closed.id]);
    const erased = await submitted();
    await site.database.dataSource.transaction((manager) =>
      erasePersonalData(manager, site.registry, erased.id, THE_REGISTRY),
    );
    for (const { contactEmail } of [waiting, closed, erased]) {
      await site.browser().post('/en/manage', { email: contactEmail });
    }
    const other = await submitted();
    await site.browser().post('/en/manage', { email: other.contactEmail, reference: waiting.reference });
    await answerAccessRequests(site.registry);
    for (const { id } of [waiting, closed, erased, other]) expect(await countOf('access_link', id)).toBe(0);
  });

  it.each([
    ['', 'manage.ask.emailMissing'],
    ['not an address', 'sign.text.email'],
  ] as const)('says what is wrong with %j, and keeps what was typed', async (email, key) => {
    const answer = await site.browser().post('/fr/manage', { email, reference: 'WC-1' });
    expect(answer.status).toBe(422);
    expect(errorAtField(answer, 'email')).toContain(translator('fr')(key));
    expect(errorAtField(answer, 'reference')).toContain(translator('fr')('confirm.request.referenceWrong'));
    expect(valueOf(answer, 'email') ?? '').toBe(email);
  });
});

describe('the page behind a mailed link', () => {
  it.each(LOCALES)('asks in %s for the code, and tells nothing of the endorsement', async (locale) => {
    const { id, localGovernment } = await submitted();
    const { token } = await askedFor(site.registry, id);
    const page = await site.browser().get(`/${locale}/manage/${token}`);
    expect([page.status, headingOf(page)]).toEqual([200, translator(locale)('manage.link.title')]);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['referrer-policy']).toBe('strict-origin');
    expect(page.text).not.toContain(localGovernment.name);
    expect([rawKeyIn(page.text), await htmlFaults(page.body)]).toEqual([null, []]);
  });

  it('changes nothing, however often a machine opens it and sends empty forms', async () => {
    const { path, code } = await askedFor(site.registry, (await submitted()).id);
    const robot = site.browser();
    const before = await tableFingerprints(site.database.dataSource);
    for (let times = 0; times < 7; times += 1) {
      expect((await robot.get(path)).status).toBe(200);
      expect((await robot.post(path)).status).toBe(422);
      expect((await robot.post(path, { code: 'test' })).status).toBe(422);
    }
    expect(await tableFingerprints(site.database.dataSource)).toEqual(before);
    expect((await robot.post(path, { code })).status).toBe(303);
  });

  it('needs one button in the browser that asked', async () => {
    const { contactEmail, id } = await submitted();
    const browser = site.browser();
    await browser.post('/en/manage', { email: contactEmail });
    const { path } = await mailedAccess(site.registry, id);
    expect((await browser.get(path)).document.querySelector('input[name=code]')).toBeNull();
    expect((await site.browser().get(path)).document.querySelector('input[name=code]')).not.toBeNull();
    const answer = await browser.post(path);
    expect([answer.status, answer.location]).toEqual([303, '/en/manage/endorsement']);
    const again = await browser.post(path);
    expect([again.status, again.location]).toEqual([303, '/en/manage/endorsement']);
  });

  it('counts wrong codes down, and stops at five', async () => {
    const { path, code } = await askedFor(site.registry, (await submitted()).id);
    const browser = site.browser();
    for (let left = 4; left > 0; left -= 1) {
      const answer = await browser.post(path, { code: wrong(code) });
      expect(answer.status).toBe(422);
      expect(errorAtField(answer, 'code')).toContain(translator('en')('confirm.code.wrong', { attempts: left }));
    }
    expect((await browser.post(path, { code: wrong(code) })).status).toBe(410);
    expect((await browser.post(path, { code })).status).toBe(410);
    expect(browser.cookies.has('signatory')).toBe(false);
  });

  it('opens once, also when fifty press the button at once', async () => {
    const { id } = await submitted();
    const { path, code, token } = await askedFor(site.registry, id);
    const answers = await Promise.all(Array.from({ length: 50 }, () => site.browser().post(path, { code })));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49);
    expect(await countOf('signatory_session', id)).toBe(1);
    await expect(openOwnPage(site.registry, { token, code, browserToken: undefined })).rejects.toMatchObject({
      code: 'access.link-closed',
    });
  });

  it('is closed after an hour, and unknown when it was never sent', async () => {
    const { path, code } = await askedFor(site.registry, (await submitted()).id);
    site.clock.forward(61, 'minutes');
    const late = await site.browser().post(path, { code });
    expect([late.status, headingOf(late)]).toEqual([410, translator('en')('confirm.expired.title')]);
    const unknown = await site.browser().get(`/en/manage/${'x'.repeat(43)}`);
    expect([unknown.status, unknown.document.querySelector('a[href="/en/manage"]') !== null]).toEqual([404, true]);
    await expect(readAccessLink(site.registry, 'x', undefined)).rejects.toMatchObject({ code: 'access.link-unknown' });
  });

  it('leads to the page that was wanted, and nowhere else', async () => {
    const { contactEmail, id } = await submitted();
    const browser = site.browser();
    const turned = await browser.get('/en/manage/endorsement/withdrawal');
    expect([turned.status, turned.location]).toEqual([303, '/en/manage?to=withdrawal']);
    const form = await browser.follow(turned);
    expect(form.document.querySelector('input[name=to]')?.getAttribute('value')).toBe('withdrawal');
    await browser.post('/en/manage', { email: contactEmail, to: 'withdrawal' });
    const { path } = await mailedAccess(site.registry, id);
    expect((await browser.post(path)).location).toBe('/en/manage/endorsement/withdrawal');
    expect((await browser.post('/en/manage', { email: contactEmail, to: '//evil.example.org' })).status).toBe(422);
  });
});

describe('a signatory’s own page', () => {
  it.each(LOCALES)('shows in %s how the endorsement stands, and what happened', async (locale) => {
    const staff = await aStaffMember(site.registry);
    const { id, reference, contactEmail } = await anEndorsement(site.registry).rejectedBy(staff, {
      code: 'mandate_missing',
      text: 'The link to the minutes is broken.',
    });
    const page = await (await contactBrowser(site, id)).get(`/${locale}/manage/endorsement`);
    const t = translator(locale);
    expect(page.status).toBe(200);
    const shown = [
      reference,
      contactEmail,
      'Thandi Example',
      'Resolution 12',
      'The link to the minutes is broken.',
      t('manage.status.rejected.means'),
      t('manage.event.confirm'),
      t('pact.undertakings.culture.title'),
    ];
    for (const words of shown) expect(page.text).toContain(folded(words));
    expect(page.text).not.toContain(staff.name);
    expect([rawKeyIn(page.text), await htmlFaults(page.body)]).toEqual([null, []]);
  });

  it('closes on wish, after an hour, and when access is ended; each only for its endorsement', async () => {
    const [first, second] = [await submitted(), await submitted()];
    const browser = await contactBrowser(site, first.id);
    const other = await contactBrowser(site, second.id);
    expect((await browser.get('/en/manage/endorsement')).text).toContain(first.reference);
    expect((await browser.get('/en/manage')).location).toBe('/en/manage/endorsement');
    expect((await other.get('/en/manage/endorsement')).text).not.toContain(first.reference);
    const stolen = browser.cookies.get('signatory') ?? '';
    expect((await browser.post('/en/manage/endorsement/sign-out')).location).toBe('/en/manage');
    const thief = site.browser();
    thief.cookies.set('signatory', stolen);
    expect((await thief.get('/en/manage/endorsement')).location).toBe('/en/manage');
    const { path, code } = await askedFor(site.registry, second.id);
    await endAccessTo(site.database.dataSource.manager, second.id);
    expect((await other.get('/en/manage/endorsement')).location).toBe('/en/manage');
    expect((await site.browser().post(path, { code })).status).toBe(404);
    const late = await contactBrowser(site, first.id);
    site.clock.forward(61, 'minutes');
    expect((await late.get('/en/manage/endorsement')).location).toBe('/en/manage');
    site.clock.forward(2, 'days');
    expect(await deleteExpiredAccess(site.registry)).toBeGreaterThan(0);
    expect([await countOf('access_link', first.id), await countOf('signatory_session', first.id)]).toEqual([0, 0]);
  });
});
