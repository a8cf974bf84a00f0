import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { openErasures } from '#registry/privacy/erasure-requests.js';
import { undertakingChangesOf } from '#registry/own-page/undertaking-changes.js';
import { aHandOver } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { contactBrowser } from '../support/own-page.js';
import { errorAtField, headingOf, isTicked } from '../support/page-content.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { secondConfirms } from '../support/two-people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let staff: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  staff = await aStaffMember(site.registry, { role: 'administrator' });
});

afterAll(() => site.close());

const OWN = '/en/manage/endorsement';
const DECISION = {
  kind: 'council_decision',
  'date-day': '1',
  'date-month': '10',
  'date-year': '2026',
  reference: 'Resolution 99',
  url: '',
};
const SUCCESSOR = { name: 'Nomsa Example', role: 'Adviser', email: 'nomsa@town.example.org', language: 'en' };
const read = (id: string) => readEndorsement(site.database.dataSource.manager, id);
const versionOf = async (id: string) => String((await read(id)).version);

describe('undertakings', () => {
  it('are proposed by the contact and accepted by staff, from the case', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    const version = await versionOf(id);
    const answer = await contact.post(`${OWN}/new-undertaking`, { version, undertaking: 'health', ...DECISION });
    expect(answer).toMatchObject({ status: 303, location: `${OWN}?done=new-undertaking` });
    const overview = await contact.follow(answer);
    expect(overview.text).toContain('Add an undertaking: this is not done yet');
    expect(overview.text).not.toContain('Done');
    expect(overview.text).toContain('Universal Health for all. The UCLG team checks the decision behind it');
    const browser = await browserOf(site, staff);
    const page = await browser.get(`/en/staff/endorsements/${id}`);
    const link = page.document.querySelector('a[href*="/undertakings/"]')?.getAttribute('href') ?? '';
    const proposal = await browser.get(link);
    expect(proposal.text).toContain('Resolution 99');
    const now = await versionOf(id);
    // The public has seen the signatory: one of staff proposes to accept it, another confirms.
    const proposed = await browser.post(`${link}/acceptance`, { version: now });
    expect(proposed.location).toBe(`/en/staff/endorsements/${id}?done=proposed`);
    expect((await read(id)).undertakings).not.toContain('health');
    const second = await aStaffMember(site.registry, { role: 'publisher' });
    await secondConfirms(site.registry, id, second);
    expect((await read(id)).undertakings).toContain('health');
    expect(await browser.post(`${link}/acceptance`, { version: now })).toMatchObject({ status: 409 });
    expect(await browser.get(link)).toMatchObject({ status: 303 });
  });

  it('are refused with a reason after a look at the mail', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    const version = await versionOf(id);
    await contact.post(`${OWN}/new-undertaking`, { version, undertaking: 'health', ...DECISION });
    const [change] = await undertakingChangesOf(site.database.dataSource.manager, id);
    const address = `/en/staff/endorsements/${id}/undertakings/${change?.id ?? ''}/refusal`;
    const browser = await browserOf(site, staff);
    const form = { version: await versionOf(id), code: 'mandate_missing', text: 'Resolution 99 is about roads.' };
    expect(await browser.post(`${address}/preview`, { ...form, text: '' })).toMatchObject({ status: 422 });
    const preview = await browser.post(`${address}/preview`, form);
    expect(preview.text).toContain('Resolution 99 is about roads.');
    await browser.post(address, form);
    expect((await contact.get(OWN)).text).toContain('Resolution 99 is about roads.');
    expect((await read(id)).undertakings).not.toContain('health');
  });

  it('keep what was typed when something is missing, wrong or too late', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    const contact = await contactBrowser(site, id);
    const version = await versionOf(id);
    const nothing = await contact.post(`${OWN}/new-undertaking`, { version, reference: 'Resolution 99' });
    expect(nothing.status).toBe(422);
    expect(errorAtField(nothing, 'undertaking')).not.toBe('');
    expect(nothing.document.querySelector('input[name=reference]')?.getAttribute('value')).toBe('Resolution 99');
    const announced = { version, undertaking: 'health', ...DECISION, kind: 'announcement' };
    expect(errorAtField(await contact.post(`${OWN}/new-undertaking`, announced), 'kind')).not.toBe('');
    const stale = { version: '1', undertaking: 'mobility', ...DECISION };
    expect((await contact.post(`${OWN}/undertaking-withdrawal`, stale)).status).toBe(409);
    const taken = { version, undertaking: 'mobility', ...DECISION };
    expect(errorAtField(await contact.post(`${OWN}/new-undertaking`, taken), 'undertaking')).toContain('committed');
    await contact.post(`${OWN}/undertaking-withdrawal`, { version, undertaking: 'mobility', ...DECISION });
    expect((await read(id)).undertakings).toEqual(['culture']);
    expect((await contact.get(`${OWN}/undertaking-withdrawal`)).text).toContain('withdraw the whole endorsement');
    expect((await site.browser().post(`${OWN}/undertaking-withdrawal`, taken)).status).toBe(401);
  });
});

describe('details and contact', () => {
  it('are corrected on the page, and told by mail', async () => {
    const { id, contactEmail } = await anEndorsement(site.registry).verifiedBy(staff);
    const contact = await contactBrowser(site, id);
    await contact.post(`${OWN}/details`, { version: await versionOf(id), name: 'Thandi Sample', office: 'Mayor' });
    expect(await read(id)).toMatchObject({ signatoryName: 'Thandi Sample', signatoryOffice: 'Mayor' });
    const corrected = { version: await versionOf(id), name: 'Sipho Sample', role: 'Clerk', email: contactEmail };
    expect(await contact.post(`${OWN}/contact`, { ...corrected, language: 'fr' })).toMatchObject({ status: 303 });
    expect(await read(id)).toMatchObject({ contactName: 'Sipho Sample', contactRole: 'Clerk', contactLanguage: 'fr' });
    const jobs = await site.database.dataSource.query<object[]>(
      `SELECT job FROM outbox WHERE job = 'mail.details-corrected' AND subject ->> 'endorsementId' = $1`,
      [id],
    );
    expect(jobs).toHaveLength(2);
    const nothing = await contact.post(`${OWN}/details`, { version: await versionOf(id), name: '', office: 'Mayor' });
    expect(errorAtField(nothing, 'name')).not.toBe('');
  });

  it('a new address counts once it is confirmed there', async () => {
    const { id, contactName, contactRole, contactEmail } = await anEndorsement(site.registry).submitted();
    const contact = await contactBrowser(site, id);
    const form = { version: await versionOf(id), name: contactName, role: contactRole, language: 'en' };
    await contact.post(`${OWN}/contact`, { ...form, email: 'moved@town.example.org' });
    expect((await read(id)).contactEmail).toBe(contactEmail);
    expect((await contact.get(`${OWN}/contact`)).text).toContain('moved@town.example.org');
    const again = await contact.post(`${OWN}/hand-over`, { version: await versionOf(id), ...SUCCESSOR });
    expect(again.status).toBe(422);
    expect(errorAtField(again, 'email')).not.toBe('');
    await contact.post(`${OWN}/hand-over/taking-back`);
    expect((await contact.get(`${OWN}/contact`)).text).not.toContain('moved@town.example.org');
  });
});

describe('a hand-over', () => {
  it('is accepted and objected to by link and code; reading changes nothing', async () => {
    const { id, contactEmail } = await anEndorsement(site.registry).submitted();
    const contact = await contactBrowser(site, id);
    const { acceptance, objection } = await aHandOver(site.registry, id);
    const accept = `/en/contact-change/acceptance/${acceptance.token}`;
    const browser = site.browser();
    expect((await browser.get(accept)).text).toContain('nomsa@town.example.org');
    expect(errorAtField(await browser.post(accept), 'code')).not.toBe('');
    expect((await browser.post(accept, { code: '000000' })).status).toBe(422);
    expect((await read(id)).contactEmail).toBe(contactEmail);
    const answer = await browser.post(accept, { code: acceptance.code.toLowerCase() });
    expect(headingOf(await browser.follow(answer))).toContain('You are now the contact');
    expect((await read(id)).contactEmail).toBe('nomsa@town.example.org');
    expect((await contact.get(OWN)).status).toBe(303);
    const object = `/en/contact-change/objection/${objection.token}`;
    await browser.post(object, { code: objection.code });
    const noted = await browser.get(object);
    expect(headingOf(noted)).toContain('Your objection is noted');
    expect(noted.text).toContain('nothing can be changed from either');
    expect((await read(id)).contactEmail).toBe('nomsa@town.example.org');
    expect((await browser.get(accept)).status).toBe(410);
    expect((await browser.get('/en/contact-change/objection/of-nobody')).status).toBe(404);
    const office = await browserOf(site, staff);
    const page = `/en/staff/endorsements/${id}`;
    expect((await office.get(page)).text).toContain('It is disputed who the contact is');
    await office.post(`${page}/objection`);
    expect((await office.get(page)).text).toContain('It is disputed who the contact is');
  });

  it('is objected to before it was accepted, and can be asked for again once staff have looked', async () => {
    const { id, contactEmail } = await anEndorsement(site.registry).submitted();
    const { objection } = await aHandOver(site.registry, id);
    const browser = site.browser();
    const object = `/en/contact-change/objection/${objection.token}`;
    await browser.post(object, { code: objection.code });
    expect((await browser.get(object)).text).toContain('You are the contact');
    expect((await read(id)).contactEmail).toBe(contactEmail);
    const office = await browserOf(site, staff);
    const page = `/en/staff/endorsements/${id}`;
    const settling = async () => (await office.get(page)).document.querySelector('form[action$="/objection"]');
    expect(await settling()).not.toBeNull();
    await office.post(`${page}/objection`);
    expect(await settling()).toBeNull();
    await aHandOver(site.registry, id);
  });
});

describe('erasure', () => {
  it('is asked for with a tick, and decided by staff', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    const contact = await contactBrowser(site, id);
    const unsure = await contact.post(`${OWN}/erasure`, { version: await versionOf(id) });
    expect(errorAtField(unsure, 'sure')).not.toBe('');
    await contact.post(`${OWN}/erasure`, { version: await versionOf(id), sure: 'yes' });
    expect((await contact.get(`${OWN}/erasure`)).text).toContain('The answer comes by');
    const waiting = await openErasures(site.database.dataSource.manager);
    const request = waiting.find(({ endorsementId }) => endorsementId === id)?.id ?? '';
    const reviewer = await browserOf(site, await aStaffMember(site.registry));
    expect((await reviewer.post(`/en/staff/erasures/${request}/acceptance`)).status).toBe(403);
    const browser = await browserOf(site, staff);
    expect((await browser.get('/en/staff/erasures')).document.querySelector(`a[href$="${request}"]`)).not.toBeNull();
    const refusal = `/en/staff/erasures/${request}/refusal`;
    const reason = { code: 'other', text: 'Not by mail.' };
    expect(await browser.post(`${refusal}/preview`, { code: 'other' })).toMatchObject({ status: 422 });
    expect(await browser.post(refusal, { code: 'other' })).toMatchObject({ status: 400 });
    expect((await reviewer.post(`${refusal}/preview`, reason)).status).toBe(403);
    const preview = await browser.post(`${refusal}/preview`, reason);
    expect(preview.document.querySelector('.wc-case__letter')?.textContent).toContain('Not by mail.');
    expect(preview.text).toContain('The personal data are not erased');
    const hidden = [...preview.document.querySelectorAll(`form[action="${refusal}"] input[type=hidden]`)];
    expect(hidden.map((field) => [field.getAttribute('name'), field.getAttribute('value')])).toEqual([
      ...Object.entries(reason),
      ['reasonId', expect.any(String)],
    ]);
    const edited = await browser.post(`${refusal}/preview`, { ...reason, edit: 'yes' });
    expect([edited.document.getElementById('text')?.textContent, isTicked(edited, 'code', 'other')]).toEqual([
      'Not by mail.',
      true,
    ]);
    // Up to here nothing was decided.
    expect((await contact.get(OWN)).text).not.toContain('Not by mail.');
    const gone = await browser.post(refusal, { ...reason, code: 'no_such_reason' });
    expect([gone.status, errorAtField(gone, 'code')]).toEqual([422, expect.stringContaining('Choose why')]);
    expect((await browser.post(refusal, reason)).status).toBe(303);
    expect((await contact.get(OWN)).text).toContain('Not by mail.');
    for (const late of [refusal, `${refusal}/preview`]) expect((await browser.post(late, reason)).status).toBe(409);
    expect(await browser.post(`/en/staff/erasures/${request}/acceptance`)).toMatchObject({ status: 409 });
  });
});
