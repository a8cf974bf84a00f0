import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { recordReport } from '#registry/mail-delivery/record-report.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { RecipientRefused } from '#mail/send-mail.js';
import { aHandOver, setByStaff } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { mailWorker, type MailWorker } from '../support/mail-worker.js';
import { askedFor } from '../support/own-page.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let worker: MailWorker;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  worker = mailWorker(app);
  ana = await aStaffMember(app.registry, { name: 'Ana Example' });
});

beforeEach(async () => {
  worker.beforeTaking = () => undefined;
  await worker.work();
  worker.sent.length = 0;
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const RECEIVED = 'mail.endorsement-received';
const caseOf = ({ id }: { id: string }, below = '') => `/en/staff/endorsements/${id}${below}`;

async function mailOf({ id }: { id: string }, job: string): Promise<string> {
  const [row] = await app.database.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE job = $2 AND subject ->> 'endorsementId' = $1 ORDER BY created_at DESC, id LIMIT 1`,
    [id, job],
  );
  return row?.id ?? '';
}

/** Presses the button of a mail; the page of the new one, or why there is none. */
function again(endorsement: { id: string }, mailId: string, repeatId: string = randomUUID()) {
  return anas.post(caseOf(endorsement, `/mails/${mailId}/repetition`), { repeatId });
}

async function submitted(): Promise<EndorsementDetails> {
  const endorsement = await anEndorsement(app.registry).submitted();
  await worker.work();
  worker.sent.length = 0;
  return endorsement;
}

describe('a mail that staff have sent again', () => {
  it('is asked for by the button of its page, leaves once more, and the case says who', async () => {
    const endorsement = await submitted();
    const first = await mailOf(endorsement, RECEIVED);
    const page = await anas.get(caseOf(endorsement, `/mails/${first}`));
    const button = page.document.querySelector('form[action$="/repetition"] input[name=repeatId]');
    const repeatId = button?.getAttribute('value') ?? '';
    const answer = await again(endorsement, first, repeatId);
    expect([answer.status, answer.location]).toEqual([303, caseOf(endorsement, `/mails/${repeatId}`)]);
    expect((await anas.get(answer.location ?? '')).text).toContain('Waiting to be done');
    await worker.work();
    expect(worker.sent.map(({ rendered }) => rendered.template)).toEqual(['endorsement-received']);
    expect((await anas.get(answer.location ?? '')).text).toContain('Ana Example had it sent again.');
    const timeline = [...(await anas.get(caseOf(endorsement))).document.querySelectorAll('.wc-timeline__event')];
    const told = timeline.filter(({ textContent }) => textContent?.includes('Sent again, by hand.'));
    expect(told.map(({ textContent }) => textContent?.includes('Ana Example'))).toEqual([true]);
  });

  it('is not sent when it is no longer true, and its page says so', async () => {
    const endorsement = await submitted();
    const { id, version } = endorsement;
    const reason = { code: 'other', text: 'No.' };
    await takeDecision(app.registry, { endorsementId: id, version, staffId: ana.id }, 'reject', reason);
    await worker.work();
    const rejection = await mailOf(endorsement, 'mail.endorsement-rejected');
    const seen = { endorsementId: id, version: version + 1, staffId: ana.id };
    await takeDecision(app.registry, seen, 'reopen', { code: 'our_mistake', text: 'Sorry.' });
    await worker.work();
    worker.sent.length = 0;
    const { location } = await again(endorsement, rejection);
    await worker.work();
    expect(worker.sent).toEqual([]);
    const page = await anas.get(location ?? '');
    expect(page.text).toContain('It was not sent: what it had to say was no longer true');
    expect(page.document.querySelector('form[action$="/repetition"]')).toBeNull();
  });

  it('is asked for on the timeline too when it failed, and when it came back', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    const bounce = { kind: 'soft_bounce', cause: 'mailbox_full', code: '452 4.2.2' } as const;
    worker.beforeTaking = () => Promise.reject(new RecipientRefused('full', bounce));
    await worker.work();
    worker.beforeTaking = () => undefined;
    const failed = await mailOf(endorsement, RECEIVED);
    const action = `form[action$="/mails/${failed}/repetition"]`;
    expect((await anas.get(caseOf(endorsement))).document.querySelector(action)).not.toBeNull();
    const page = await anas.get(caseOf(endorsement, `/mails/${failed}`));
    expect(page.text).toContain('Nobody has read it: it did not leave.');
    const { location } = await again(endorsement, failed);
    await worker.work();
    const sent = location?.slice(-36) ?? '';
    const quiet = `form[action$="/mails/${sent}/repetition"]`;
    expect((await anas.get(caseOf(endorsement))).document.querySelector(quiet)).toBeNull();
    await recordReport(app.registry, {
      id: randomUUID(),
      messageId: `${sent}@${app.settings.MAIL_FROM.split('@')[1] ?? ''}`,
      recipients: [endorsement.contactEmail],
      kind: 'soft_bounce',
      cause: 'not_now',
      code: null,
    });
    expect((await anas.get(caseOf(endorsement))).document.querySelector(quiet)).not.toBeNull();
  });
});

describe('sending again', () => {
  it('happens once for a button that is pressed fifty times at once, and three times a day for other buttons', async () => {
    const endorsement = await submitted();
    const mail = await mailOf(endorsement, RECEIVED);
    const repeatId = randomUUID();
    const same = await Promise.all(Array.from({ length: 50 }, () => again(endorsement, mail, repeatId)));
    expect(new Set(same.map(({ status, location }) => `${status} ${location ?? ''}`)).size).toBe(1);
    const others = await Promise.all(Array.from({ length: 20 }, () => again(endorsement, mail)));
    const statuses = others.map(({ status }) => status);
    expect([...statuses].sort()).toEqual([303, 303, ...Array.from({ length: 18 }, () => 429)]);
    expect(others.find(({ status }) => status === 429)?.text).toContain('That is enough for today');
    await worker.work();
    expect(worker.sent).toHaveLength(3);
    app.clock.forward(1, 'days');
    anas = await browserOf(app, ana);
    expect((await again(endorsement, mail)).status).toBe(303);
  });

  it('is refused for a mail with a link of its own, whose page says what to do instead', async () => {
    const { registry } = app;
    const unconfirmed = await anEndorsement(registry).awaitingConfirmation();
    const endorsement = await anEndorsement(registry).verifiedBy(ana);
    await askedFor(registry, endorsement.id);
    await aHandOver(registry, endorsement.id);
    await worker.work();
    for (const [of, job, words] of [
      [unconfirmed, 'mail.confirm-address', 'Whoever opens the old link can ask for a new one there.'],
      [endorsement, 'mail.access-link', 'The contact asks for a new link'],
      [endorsement, 'mail.contact-change-offer', 'begin the change anew'],
      [endorsement, 'mail.contact-change-notice', 'begin the change anew'],
    ] as const) {
      const mail = await mailOf(of, job);
      expect([job, (await anas.get(caseOf(of, `/mails/${mail}`))).text.includes(words)]).toEqual([job, true]);
      expect([job, (await again(of, mail)).status]).toEqual([job, 409]);
    }
  });

  it('is refused while a mail is on its way, once it is held, and for people who are erased', async () => {
    const { registry } = app;
    const waiting = await anEndorsement(registry).submitted();
    expect((await again(waiting, await mailOf(waiting, RECEIVED))).status).toBe(409);
    await app.database.dataSource.query(
      'UPDATE endorsement_people SET contact_bounced_at = now() WHERE endorsement_id = $1',
      [waiting.id],
    );
    await worker.work();
    const held = await mailOf(waiting, RECEIVED);
    expect((await again(waiting, held)).status).toBe(409);
    expect((await anas.get(caseOf(waiting, `/mails/${held}`))).text).toContain('Correct the contact’s address');
    // What left before the address was found dead is not sent there again either, and the timeline offers no button.
    const dead = await submitted();
    await recordReport(app.registry, {
      id: randomUUID(),
      messageId: `${await mailOf(dead, RECEIVED)}@${app.settings.MAIL_FROM.split('@')[1] ?? ''}`,
      recipients: [dead.contactEmail],
      kind: 'hard_bounce',
      cause: 'no_such_mailbox',
      code: null,
    });
    expect((await again(dead, await mailOf(dead, RECEIVED))).status).toBe(409);
    expect((await anas.get(caseOf(dead))).document.querySelector('form[action$="/repetition"]')).toBeNull();
    const gone = await submitted();
    await app.database.dataSource.query(
      'UPDATE endorsement_people SET anonymised_at = now() WHERE endorsement_id = $1',
      [gone.id],
    );
    expect((await again(gone, await mailOf(gone, RECEIVED))).status).toBe(409);
  });

  it('reaches no mail of another case, of a member of staff, or that there is not', async () => {
    const [one, other] = [await submitted(), await submitted()];
    const [invitation] = await app.database.dataSource.query<{ id: string }[]>(
      `INSERT INTO outbox (job, queue, subject) VALUES ('mail.factor-added', 'mail', $1) RETURNING id`,
      [{ accountId: ana.id, at: new Date().toISOString() }],
    );
    const [listing] = await app.database.dataSource.query<{ id: string }[]>(
      `INSERT INTO outbox (job, queue, subject) VALUES ('publication.list-signatory', 'publication', $1) RETURNING id`,
      [{ endorsementId: one.id }],
    );
    for (const mail of [await mailOf(other, RECEIVED), invitation?.id ?? '', listing?.id ?? '', randomUUID()]) {
      expect((await anas.get(caseOf(one, `/mails/${mail}`))).status).toBe(404);
      expect((await again(one, mail)).status).toBe(404);
    }
    const mail = await mailOf(one, RECEIVED);
    expect((await anas.post(caseOf(one, `/mails/${mail}/repetition`), {})).status).toBe(400);
    expect((await app.browser().get(caseOf(one, `/mails/${mail}`))).status).not.toBe(200);
  });

  it('goes to the address that staff corrected and the contact accepted', async () => {
    const endorsement = await submitted();
    const mail = await mailOf(endorsement, RECEIVED);
    await setByStaff(app.registry, endorsement.id, { by: ana, email: 'right@town.example.org' });
    await worker.work();
    worker.sent.length = 0;
    await again(endorsement, mail);
    await worker.work();
    expect(worker.sent.map(({ to }) => to.address)).toEqual(['right@town.example.org']);
  });
});
