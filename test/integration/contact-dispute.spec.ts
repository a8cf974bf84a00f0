import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { mailProcessors } from '../../apps/worker/src/mail/mail-processors.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import type { DomainErrorCode } from '#domain/domain-error.js';
import type { OutgoingMail } from '#mail/send-mail.js';
import { newToken } from '#platform/secret.js';
import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { contactStanding } from '#registry/own-page/contact-standing.js';
import { decideObjection } from '#registry/own-page/decide-objection.js';
import { readContactChange } from '#registry/own-page/read-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { openOwnPage } from '#registry/own-page/open-own-page.js';
import { requestAccess } from '#registry/own-page/request-access.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { aHandOver, confirmedBy, disputed, mailedChange, setByStaff } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { answerAccessRequests, contactBrowser, mailedAccess, QUESTION } from '../support/own-page.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let ana: TestStaff;
let ben: TestStaff;
let cleo: TestStaff;

const NEW = 'new@town.example.org';

beforeAll(async () => {
  site = await startTestApp();
  ana = await aStaffMember(site.registry, { role: 'publisher' });
  ben = await aStaffMember(site.registry, { role: 'publisher' });
  cleo = await aStaffMember(site.registry);
});

afterAll(() => site.close());

const code = (wanted: DomainErrorCode): unknown => expect.objectContaining({ code: wanted });
const read = (id: string) => readEndorsement(site.database.dataSource.manager, id);
const rightsOf = async (id: string) => (await contactStanding(site.registry, id)).rights;
const changeOf = (id: string) => mailedChange(site.registry, id);

async function decide(id: string, { id: staffId }: TestStaff, decision: 'keep' | 'set_back'): Promise<boolean> {
  const { version } = await read(id);
  const { id: contactChangeId } = await changeOf(id);
  const seen = { endorsementId: id, version, staffId };
  return decideObjection(site.registry, seen, { contactChangeId, decision, reason: 'We called both.' });
}

/** Sends what waits about an endorsement; returns to whom which mail went. */
async function sent(id: string): Promise<[string, string][]> {
  const mails: OutgoingMail[] = [];
  const mailer = { sendMail: (mail: OutgoingMail) => Promise.resolve(void mails.push(mail)), close: () => undefined };
  const { registry, settings } = site;
  const services = { registry, settings, logger: pino({ level: 'silent' }) };
  const work = rowWorker(services, new Map(mailProcessors(services, mailer).map((one) => [one.job.name, one])));
  const rows = await site.database.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE done_at IS NULL AND queue = 'mail' AND subject ->> 'endorsementId' = $1
      ORDER BY created_at, id`,
    [id],
  );
  for (const row of rows) await work(row.id);
  return mails.map(({ to, rendered }) => [rendered.template, to.address] as [string, string]).sort();
}

/** Asks for a link to the own page with this address; what opens it in the browser that asked. */
async function asksWith(email: string): Promise<string> {
  await site.database.dataSource.query('DELETE FROM access_link');
  const browserToken = newToken();
  await requestAccess(site.registry, { email, reference: null, browserToken, leadsTo: null });
  await answerAccessRequests(site.registry);
  return browserToken;
}

/** Opens the own page by a link that is asked for with this address; null when none is sent. */
async function openedBy(id: string, email: string): Promise<string | null> {
  const browserToken = await asksWith(email);
  const { token } = await mailedAccess(site.registry, id);
  const opened = await openOwnPage(site.registry, { token, code: undefined, browserToken }).catch(() => null);
  return opened?.sessionToken ?? null;
}

describe('an objection to what was accepted', () => {
  it('sets nobody back: both open the page, both are told, and neither changes anything', async () => {
    const { id, contactEmail } = await anEndorsement(site.registry).verifiedBy(ana);
    await disputed(site.registry, id, { by: ana, second: ben });
    expect([(await read(id)).contactEmail, await rightsOf(id)]).toEqual([NEW, 'reading']);
    expect((await sent(id)).filter(([template]) => template === 'contact-frozen')).toEqual(
      [
        ['contact-frozen', NEW],
        ['contact-frozen', contactEmail],
      ].sort(),
    );
    for (const email of [contactEmail, NEW]) {
      await asksWith(email.toUpperCase());
      expect(await sent(id)).toEqual([['access-link', email]]);
      expect(await openedBy(id, email)).not.toBeNull();
    }
    const browser = await contactBrowser(site, id);
    const page = await browser.get('/en/manage/endorsement');
    expect(page.text).toContain('For now you can only read');
    const offered = [...page.document.querySelectorAll('main li > a')].map((link) => link.getAttribute('href'));
    expect(offered).toEqual(['/en/manage/endorsement/data']);
  });

  it('freezes a hand-over that the contact asked for just the same, and asks for no other change', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    const { acceptance, objection } = await aHandOver(site.registry, id);
    await acceptContactChange(site.registry, acceptance);
    await Promise.all(Array.from({ length: 20 }, () => objectToContactChange(site.registry, objection)));
    expect([(await read(id)).contactEmail, await rightsOf(id)]).toEqual(['nomsa@town.example.org', 'reading']);
    await expect(aHandOver(site.registry, id)).rejects.toEqual(code('contact.frozen'));
    await expect(setByStaff(site.registry, id, { by: ana })).rejects.toEqual(code('contact-change.frozen'));
  });

  it('leaves what is mailed to the contact with whoever was accepted last', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    await disputed(site.registry, id, { by: ana });
    await sent(id);
    const { version } = await read(id);
    const seen = { endorsementId: id, version, staffId: cleo.id };
    await takeDecision(site.registry, seen, 'request_information', QUESTION);
    expect(await sent(id)).toEqual([['decision-informationRequested', NEW]]);
  });
});

describe('the decision of staff', () => {
  it('takes two where the public has seen it; the old contact is one again, and the new one is out', async () => {
    const { id, contactEmail } = await anEndorsement(site.registry).verifiedBy(ana);
    const { objection } = await disputed(site.registry, id, { by: ana, second: ben });
    const session = (await openedBy(id, NEW)) ?? '';
    expect(await decide(id, cleo, 'set_back')).toBe(false);
    expect(await rightsOf(id)).toBe('reading');
    await confirmedBy(site.registry, id, ben);
    expect([(await read(id)).contactEmail, await rightsOf(id)]).toEqual([contactEmail, 'full']);
    expect(await readSignatorySession(site.registry, session)).toBeNull();
    expect(await openedBy(id, NEW)).toBeNull();
    expect(await openedBy(id, contactEmail)).not.toBeNull();
    const told = (await sent(id)).filter(([template]) => template === 'contact-setBack');
    expect(told).toEqual(
      [
        ['contact-setBack', NEW],
        ['contact-setBack', contactEmail],
      ].sort(),
    );
    expect((await readContactChange(site.registry, 'objection', objection.token)).state).toBe('over');
  });

  it('keeps the new one, who has been looked at by that, and ends the session of the old one', async () => {
    const { id, contactEmail } = await anEndorsement(site.registry).submitted();
    await disputed(site.registry, id, { by: ana });
    const session = (await openedBy(id, contactEmail)) ?? '';
    expect(await decide(id, ben, 'keep')).toBe(true);
    expect([(await read(id)).contactEmail, await rightsOf(id)]).toEqual([NEW, 'full']);
    expect(await readSignatorySession(site.registry, session)).toBeNull();
    expect(await openedBy(id, contactEmail)).toBeNull();
    expect((await sent(id)).filter(([template]) => template === 'contact-kept')).toHaveLength(2);
    await expect(decide(id, ben, 'set_back')).rejects.toEqual(code('contact-change.not-found'));
  });

  it.each(['by', 'second'] as const)('is never made alone by who set the address: %s', async (part) => {
    const { id } = await anEndorsement(site.registry).submitted();
    const how = part === 'by' ? { by: ana } : { by: ben };
    await disputed(site.registry, id, how);
    if (part === 'second') {
      await site.database.dataSource.query(
        'UPDATE contact_change SET set_by = $2, proposed_by = $3 WHERE endorsement_id = $1',
        [id, ben.id, ana.id],
      );
    }
    expect(await decide(id, ana, 'keep')).toBe(false);
    await expect(confirmedBy(site.registry, id, ana)).rejects.toEqual(code('proposal.same-person'));
    expect(await rightsOf(id)).toBe('reading');
    await confirmedBy(site.registry, id, ben);
    expect(await rightsOf(id)).toBe('full');
  });

  it('is made on the case, which says whose address it is and who set it', async () => {
    const { id, contactEmail } = await anEndorsement(site.registry).submitted();
    const { id: changeId } = await disputed(site.registry, id, { by: ana });
    const browser = await browserOf(site, ben);
    const address = `/en/staff/endorsements/${id}/dispute/${changeId}`;
    const file = await browser.get(`/en/staff/endorsements/${id}`);
    expect(file.text).toContain('It is disputed who the contact is');
    expect(file.document.querySelector(`a[href="${address}"]`)).not.toBeNull();
    const page = await browser.get(address);
    for (const words of [NEW, contactEmail, ana.name]) expect(page.text).toContain(words);
    const version = page.document.querySelector('input[name=version]')?.getAttribute('value') ?? '';
    expect((await browser.post(address, { version, decision: 'both', reason: 'x' })).status).toBe(422);
    expect((await browser.post(address, { version, decision: 'keep', reason: ' ' })).status).toBe(422);
    expect((await browser.post(address, { version: '1', decision: 'keep', reason: 'x' })).status).toBe(409);
    const form = { version, decision: 'set_back', reason: 'The mayor told us.' };
    expect((await browser.post(address, form)).status).toBe(303);
    expect((await read(id)).contactEmail).toBe(contactEmail);
    expect(await browser.get(address)).toMatchObject({ status: 303 });
    expect((await browser.get(`/en/staff/endorsements/${id}`)).text).toContain('The mayor told us.');
  });
});
