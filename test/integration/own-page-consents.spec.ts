import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { CONSENT_TEXT_VERSION, type FreeConsentAnswers } from '#domain/endorsement/consent.js';
import { inTransaction } from '#platform/transaction.js';
import { readConsents } from '#registry/record/read-consents.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { OFFICIAL } from '#registry/record/change-status.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { changeConsents } from '#registry/own-page/change-consents.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { contactBrowser } from '../support/own-page.js';
import { folded, headingOf, isTicked } from '../support/page-content.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let staff: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  staff = await aStaffMember(site.registry);
});

afterAll(() => site.close());

const PAGE = '/en/manage/endorsement/consents';
const NAMED = { consents: { ...answers().consents, publish_name: true } };
const NEITHER: FreeConsentAnswers = { publish_name: false, news: false };
const read = (id: string) => readEndorsement(site.database.dataSource.manager, id);
const versionOf = async (id: string) => String((await read(id)).version);
const consentsOf = (id: string) => readConsents(site.database.dataSource.manager, id);

async function jobsOf(id: string): Promise<string[]> {
  const rows = await site.database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1
        AND job IN ('mail.consents-changed', 'publication.list-signatory') ORDER BY job`,
    [id],
  );
  return rows.map(({ job }) => job);
}

const entriesOf = (id: string) =>
  site.database.dataSource.query<object[]>(
    `SELECT h.actor_kind AS actor, v.field, v.before, v.after FROM endorsement_history h
       JOIN endorsement_history_value v ON v.history_id = h.id
      WHERE h.endorsement_id = $1 AND h.action = 'change_consents' ORDER BY h.version, v.id`,
    [id],
  );

/** What the public reads of it, once what waits is published. */
async function publicly(id: string): Promise<unknown> {
  await publishWhatWaits(site.registry);
  const [row] = await site.database.dataSource.query<{ said: unknown }[]>(
    `SELECT to_jsonb(s) - 'endorsement_version' AS said FROM public_signatory s WHERE endorsement_id = $1`,
    [id],
  );
  return row?.said;
}

/** Everything that a change would leave. */
const traceOf = async (id: string) => [await read(id), await consentsOf(id), await jobsOf(id), await entriesOf(id)];

describe('the name of who signed', () => {
  it('is public no more once its consent is withdrawn', async () => {
    const listed = await aListedSignatory(site, { ...NAMED, signatory: { name: 'Thandi Named', office: 'Mayor' } });
    const [row] = await site.database.dataSource.query<{ id: string }[]>(
      'SELECT endorsement_id AS id FROM public_signatory WHERE number = $1',
      [listed.number],
    );
    const id = row?.id ?? '';
    const contact = await contactBrowser(site, id);
    expect((await site.browser().get(pageOf(listed))).text).toContain('Thandi Named');
    const before = await jobsOf(id);

    const page = await contact.get(PAGE);
    expect([isTicked(page, 'publish_name', 'yes'), isTicked(page, 'news', 'yes')]).toEqual([true, false]);
    site.clock.forward(1, 'minutes');
    const answer = await contact.post(PAGE, { version: await versionOf(id) });
    expect(answer).toMatchObject({ status: 303, location: '/en/manage/endorsement?done=consents' });
    const overview = await contact.follow(answer);
    expect(overview.text).toContain('Done: Change your consents');
    expect(overview.text).toContain('Consents were changed');

    expect((await read(id)).publishSignatoryName).toBe(false);
    expect(await entriesOf(id)).toEqual([
      { actor: 'official', field: 'consent.publish_name', before: 'yes', after: 'no' },
    ]);
    expect(await jobsOf(id)).toEqual(['mail.consents-changed', ...before, 'publication.list-signatory']);
    await publishWhatWaits(site.registry);
    site.app.get(PublicAnswers).forget();
    const shown = await site.browser().get(pageOf(listed));
    expect([shown.status, shown.body.includes('Thandi Named')]).toEqual([200, false]);
    expect(isTicked(await contact.get(PAGE), 'publish_name', 'yes')).toBe(false);
  });

  it('is not published anew before the public has seen the endorsement', async () => {
    const { id, version } = await anEndorsement(site.registry).submitted();
    const given = { publish_name: true, news: false };
    await changeConsents(site.registry, { endorsementId: id, version }, { answers: given, language: 'en' });
    expect(await jobsOf(id)).toEqual(['mail.consents-changed']);
    expect((await read(id)).publishSignatoryName).toBe(true);
  });
});

describe('an answer', () => {
  it('is kept beside the earlier one, in the words and the language in which it was asked', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    const before = await publicly(id);
    expect(before).toMatchObject({ standing: 'listed' });
    site.clock.forward(1, 'minutes');
    await contact.post('/fr/manage/endorsement/consents', { version: await versionOf(id), news: 'yes' });
    const { present, earlier } = await consentsOf(id);
    expect(earlier).toMatchObject([{ purpose: 'news', granted: false, language: 'en' }]);
    expect(present).toHaveLength(4);
    const news = { purpose: 'news', granted: true, language: 'fr', textVersion: CONSENT_TEXT_VERSION };
    expect(present.find(({ purpose }) => purpose === 'news')).toMatchObject(news);
    expect(await jobsOf(id)).toContain('mail.consents-changed');
    // The public register says nothing of it.
    expect(await publicly(id)).toEqual(before);

    const data = JSON.parse((await contact.get('/en/manage/endorsement/data')).body) as Record<string, unknown>;
    expect(data).toMatchObject({ consents: { length: 4 }, earlierConsents: [{ purpose: 'news', granted: false }] });
    const page = await (await browserOf(site, staff)).get(`/en/staff/endorsements/${id}`);
    for (const words of ['Consents changed', 'News about the pactbefore: Nonow: Yes']) {
      expect(page.text).toContain(words);
    }
    const rows = [...page.document.querySelectorAll('.govuk-summary-list__row')].map((one) => folded(one.textContent));
    expect(rows.filter((one) => one.includes('News about the pact'))).toEqual([expect.stringContaining('Yes')]);
  });

  it('that is as it was leaves nothing', async () => {
    const { id } = await anEndorsement(site.registry, NAMED).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    const before = await traceOf(id);
    const same = { version: await versionOf(id), publish_name: 'yes' };
    expect(await contact.post(PAGE, same)).toMatchObject({ status: 303 });
    expect(await traceOf(id)).toEqual(before);
  });

  it('to what nobody was asked counts as not given', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    await site.database.dataSource.query('DELETE FROM consent WHERE endorsement_id = $1', [id]);
    const contact = await contactBrowser(site, id);
    const page = await contact.get(PAGE);
    expect([isTicked(page, 'publish_name', 'yes'), isTicked(page, 'news', 'yes')]).toEqual([false, false]);
    await contact.post(PAGE, { version: await versionOf(id) });
    expect(await entriesOf(id)).toEqual([]);
    await contact.post(PAGE, { version: await versionOf(id), news: 'yes' });
    expect((await consentsOf(id)).present).toMatchObject([{ purpose: 'news', granted: true }]);
  });

  it('from an older page, or with something else in it, changes nothing', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    const before = await traceOf(id);
    expect((await contact.post(PAGE, { version: '1', news: 'yes' })).status).toBe(409);
    expect((await contact.post(PAGE, { version: await versionOf(id), news: 'perhaps' })).status).toBe(422);
    expect(await traceOf(id)).toEqual(before);
  });

  it('sent fifty times at once is one change', async () => {
    const { id, version } = await anEndorsement(site.registry).verifiedBy(staff);
    const before = await jobsOf(id);
    const wish = { answers: { publish_name: true, news: true }, language: 'en' };
    const own = { endorsementId: id, version };
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => changeConsents(site.registry, own, wish)),
    );
    // Whoever comes when it is done is told so, or finds nothing left to change.
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'endorsement.decided-meanwhile' });
    }
    expect((await read(id)).version).toBe(version + 1);
    expect(await entriesOf(id)).toHaveLength(2);
    expect((await consentsOf(id)).earlier).toHaveLength(2);
    expect(await jobsOf(id)).toEqual(['mail.consents-changed', ...before, 'publication.list-signatory']);
  });

  it('stays on record when the people are erased, and the name is public no more', async () => {
    const { id, version } = await anEndorsement(site.registry).verifiedBy(staff);
    const wish = { answers: { publish_name: true, news: false }, language: 'en' };
    await changeConsents(site.registry, { endorsementId: id, version }, wish);
    await inTransaction(site.registry.dataSource, (manager) => erasePersonalData(manager, site.registry, id, OFFICIAL));
    expect((await read(id)).publishSignatoryName).toBe(false);
    expect(await entriesOf(id)).toMatchObject([{ field: 'consent.publish_name', before: 'no', after: 'yes' }]);
  });
});

describe('the page', () => {
  it('is for the contact of this endorsement alone', async () => {
    const { id } = await anEndorsement(site.registry, NAMED).verifiedBy(staff);
    const other = await anEndorsement(site.registry).verifiedBy(staff);
    const before = await traceOf(id);
    const stranger = site.browser();
    expect(await stranger.get(PAGE)).toMatchObject({ status: 303, location: '/en/manage?to=consents' });
    expect((await stranger.post(PAGE, { version: await versionOf(id) })).status).toBe(401);
    stranger.cookies.set('signatory', 'not-a-session');
    expect(await stranger.get(PAGE)).toMatchObject({ status: 303, location: '/en/manage?to=consents' });
    // Only the session says which endorsement is meant: another contact's changes their own.
    const theirs = await contactBrowser(site, other.id);
    await theirs.post(PAGE, { version: await versionOf(other.id), news: 'yes' });
    expect(await traceOf(id)).toEqual(before);
    expect(await entriesOf(other.id)).toHaveLength(1);
  });

  it('is open while the endorsement lives', async () => {
    const { id, version } = await anEndorsement(site.registry).rejectedBy(staff);
    const contact = await contactBrowser(site, id);
    expect(await contact.get(PAGE)).toMatchObject({ status: 303, location: '/en/manage/endorsement' });
    expect((await contact.post(PAGE, { version: await versionOf(id), news: 'yes' })).status).toBe(409);
    const wish = { answers: { ...NEITHER, news: true }, language: 'en' };
    await expect(changeConsents(site.registry, { endorsementId: id, version }, wish)).rejects.toMatchObject({
      code: 'endorsement.action-not-allowed',
    });
  });

  it.each(LOCALES)('asks in %s in the words of the signing page, and says how the needed ones end', async (locale) => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const own = `/${locale}/manage/endorsement`;
    const page = await (await contactBrowser(site, id)).get(`${own}/consents`);
    const t = translator(locale);
    expect(headingOf(page)).toBe(t('changes.consents.title'));
    for (const key of ['text', 'hint'] as const) {
      expect(page.text).toContain(folded(t(`sign.consents.purposes.publish_name.${key}`)));
      expect(page.text).toContain(folded(t(`sign.consents.purposes.news.${key}`)));
    }
    for (const below of ['erasure', 'withdrawal']) {
      expect(page.document.querySelector(`main a[href="${own}/${below}"]`)).not.toBeNull();
    }
    expect([rawKeyIn(page.text), await htmlFaults(page.body)]).toEqual([null, []]);
  });
});
