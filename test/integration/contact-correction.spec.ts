import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { mailProcessors } from '../../apps/worker/src/mail/mail-processors.js';
import { recordBounce } from '../../apps/worker/src/mail/record-bounce.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import type { OutgoingMail } from '#mail/send-mail.js';
import { inTransaction } from '#platform/transaction.js';
import { acceptContactChange } from '#registry/own-page/answer-contact-change.js';
import { readConfirmation } from '#registry/signing/read-confirmation.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { recordReport } from '#registry/mail-delivery/record-report.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { mailedChange } from '../support/contact-changes.js';
import { deliveriesOf } from '../support/deliveries.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let anas: TestBrowser;
const sent: OutgoingMail[] = [];

beforeAll(async () => {
  app = await startTestApp();
  anas = await browserOf(app, await aStaffMember(app.registry));
});

afterAll(() => app.close());

const now = ({ id }: EndorsementDetails) => readEndorsement(app.database.dataSource.manager, id);
const addressOf = ({ id }: EndorsementDetails): string => `/en/staff/endorsements/${id}/contact`;

/** Sends what is asked for, and returns it. */
async function work(): Promise<OutgoingMail[]> {
  const { registry, settings, database } = app;
  const mailer = { sendMail: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)), close: () => undefined };
  const services = { registry, settings, logger: pino({ level: 'silent' }) };
  const run = rowWorker(services, new Map(mailProcessors(services, mailer).map((one) => [one.job.name, one])));
  const rows = await database.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE done_at IS NULL AND queue = 'mail' ORDER BY created_at`,
  );
  for (const { id } of rows) await run(id);
  return sent.splice(0);
}

async function bounced(endorsement: EndorsementDetails): Promise<void> {
  const [mail] = await deliveriesOf(app.database.dataSource.manager, endorsement.id);
  const messageId = `${mail?.outboxId ?? ''}@${app.settings.MAIL_FROM.split('@')[1] ?? ''}`;
  const recipients = [endorsement.contactEmail];
  const report = { id: randomUUID(), messageId, recipients, kind: 'hard_bounce', code: '550 5.1.1' } as const;
  expect(await recordReport(app.registry, { ...report, cause: 'no_such_mailbox' })).toBe('recorded');
}

async function correct(endorsement: EndorsementDetails, changes: Record<string, string> = {}) {
  const { version } = await now(endorsement);
  const form = { email: 'right@town.example.org', reason: 'They called us.', version: String(version), ...changes };
  return anas.post(addressOf(endorsement), form);
}

/** Accepts at the new address, as whoever reads the mail there. */
const accept = async ({ id }: EndorsementDetails) =>
  acceptContactChange(app.registry, (await mailedChange(app.registry, id)).acceptance);

describe('a contact whose mail comes back', () => {
  it('is shown on the case and in the queue, and reachable again once the new address is accepted', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await work();
    await bounced(endorsement);
    const page = await anas.get(`/en/staff/endorsements/${endorsement.id}`);
    expect(page.text).toContain('there is no such mailbox');
    const inQueue = async () => (await anas.get('/en/staff/endorsements?bounced=yes')).text;
    expect(await inQueue()).toContain(endorsement.localGovernment.name);
    expect((await anas.get(addressOf(endorsement))).text).toContain(endorsement.contactEmail);

    expect((await correct(endorsement)).status).toBe(303);
    expect((await now(endorsement)).contactEmail).toBe(endorsement.contactEmail);
    expect(await inQueue()).toContain(endorsement.localGovernment.name);
    const asked = await work();
    expect(asked.map(({ to, rendered }) => [rendered.template, to.address])).toEqual([
      ['contact-staffOffer', 'right@town.example.org'],
    ]);
    const waiting = await anas.get(`/en/staff/endorsements/${endorsement.id}`);
    for (const words of ['right@town.example.org', 'nobody there was told', 'asked at this address']) {
      expect(waiting.text).toContain(words);
    }
    await accept(endorsement);
    expect(await now(endorsement)).toMatchObject({
      contactEmail: 'right@town.example.org',
      contactBouncedAt: null,
      contactBounceCode: null,
      status: 'submitted',
    });
    expect(await inQueue()).not.toContain(endorsement.localGovernment.name);
    const sentAnew = await work();
    expect(sentAnew.map(({ to, rendered }) => [rendered.template, to.address]).sort()).toEqual([
      ['contact-staffWelcome', 'right@town.example.org'],
      ['endorsement-received', 'right@town.example.org'],
    ]);
    const [value] = await app.database.dataSource.query<object[]>(
      `SELECT v.field, v.before, v.after, v.personal FROM endorsement_history h
        JOIN endorsement_history_value v ON v.history_id = h.id
        WHERE h.endorsement_id = $1 AND h.action = $2 AND v.field = 'contactEmail'`,
      [endorsement.id, 'accept_contact'],
    );
    const { contactEmail: before } = endorsement;
    expect(value).toEqual({ field: 'contactEmail', before, after: 'right@town.example.org', personal: true });
  });

  it('gets a new link to confirm, and the old one confirms nothing', async () => {
    const endorsement = await anEndorsement(app.registry).awaitingConfirmation();
    const linkIn = (mail?: OutgoingMail): string => /\/confirm\/([\w-]{43})/.exec(mail?.rendered.text ?? '')?.[1] ?? '';
    const [first] = await work();
    await bounced(endorsement);
    expect((await correct(endorsement)).status).toBe(303);
    const [second, ...more] = await work();
    expect([second?.to.address, more]).toEqual(['right@town.example.org', []]);
    const stateOf = async (token: string) => (await readConfirmation(app.registry, token, undefined)).state;
    expect([await stateOf(linkIn(first)), await stateOf(linkIn(second))]).toEqual(['ended', 'open']);
  });

  it('may keep the address when it works again', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await work();
    await bounced(endorsement);
    expect((await correct(endorsement, { email: endorsement.contactEmail })).status).toBe(303);
    expect((await now(endorsement)).contactBouncedAt).toBeNull();
    expect((await work()).map(({ to }) => to.address)).toEqual([endorsement.contactEmail]);
  });
});

it('is flagged by a bounce that comes in as a mail, once', async () => {
  const endorsement = await anEndorsement(app.registry).submitted();
  await work();
  const [mail] = await deliveriesOf(app.database.dataSource.manager, endorsement.id);
  const bounce = (id: string) =>
    Buffer.from(
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
        ...['', '--B', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.org', ''],
        `Final-Recipient: rfc822; ${endorsement.contactEmail}`,
        ...['Action: failed', 'Status: 5.1.1', '', '--B', 'Content-Type: text/rfc822-headers', ''],
        ...[`Message-ID: <${id}@${app.settings.MAIL_FROM.split('@')[1] ?? ''}>`, '', '--B--', ''],
      ].join('\r\n'),
    );
  expect(await recordBounce(app.registry, bounce(randomUUID()))).toEqual(['unknown-mail']);
  expect((await now(endorsement)).contactBouncedAt).toBeNull();
  const real = bounce(mail?.outboxId ?? '');
  expect(await recordBounce(app.registry, real)).toEqual(['recorded']);
  expect(await recordBounce(app.registry, real)).toEqual(['repeated']);
  expect((await now(endorsement)).contactBounceCode).toBe('no_such_mailbox');
});

describe('a contact whose mail arrives', () => {
  it('is told at both addresses what is asked, and the old one is not told the new one', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await work();
    expect((await correct(endorsement)).status).toBe(303);
    const mails = await work();
    const old = mails.find(({ to }) => to.address === endorsement.contactEmail);
    expect(mails.map(({ rendered }) => rendered.template).sort()).toEqual([
      'contact-staffNotice',
      'contact-staffOffer',
    ]);
    expect(old?.rendered.template).toBe('contact-staffNotice');
    expect(old?.rendered.text).toContain('/contact-change/objection/');
    expect(old?.rendered.text).not.toContain('right@town.example.org');
    await accept(endorsement);
    const accepted = await work();
    const limits = /Until \d+ \w+ \d{4}.* you can read everything/;
    const welcome = accepted.find(({ rendered }) => rendered.template === 'contact-staffWelcome');
    expect(welcome?.rendered.text.replace(/\s+/g, ' ')).toMatch(limits);
    expect(accepted.find(({ to }) => to.address === endorsement.contactEmail)?.rendered.template).toBe(
      'contact-staffChanged',
    );
  });

  it('is told at the old address of a correction before anybody confirmed', async () => {
    const endorsement = await anEndorsement(app.registry).awaitingConfirmation();
    await work();
    await correct(endorsement);
    const mails = await work();
    expect(mails.map(({ to, rendered }) => [rendered.template, to.address]).sort()).toEqual([
      ['confirm-address', 'right@town.example.org'],
      ['contact-corrected', endorsement.contactEmail],
    ]);
  });

  it('is not told once the history was erased', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await work();
    await correct(endorsement);
    await inTransaction(app.database.dataSource, (manager) =>
      erasePersonalData(manager, app.registry, endorsement.id, THE_REGISTRY),
    );
    expect(await work()).toEqual([]);
    expect((await correct(endorsement)).status).toBe(409);
  });

  it('is looked at on the case by a colleague of who set the address', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await correct(endorsement);
    await accept(endorsement);
    const address = `/en/staff/endorsements/${endorsement.id}`;
    const bens = await browserOf(app, await aStaffMember(app.registry));
    const form = async () => ({ version: String((await now(endorsement)).version) });
    expect((await anas.get(address)).text).toContain('the contact may only read and answer');
    expect((await anas.get(address)).document.querySelector('form[action$="/contact/look"]')).toBeNull();
    expect((await anas.post(`${address}/contact/look`, await form())).status).toBe(403);
    expect((await bens.get(address)).document.querySelector('form[action$="/contact/look"]')).not.toBeNull();
    expect((await bens.post(`${address}/contact/look`, await form())).status).toBe(303);
    expect((await bens.get(address)).text).not.toContain('the contact may only read and answer');
  });

  it.each([
    [{ email: '' }, 422],
    [{ email: 'nobody' }, 422],
    [{ email: `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(200)}.org` }, 422],
    [{ email: 'a@town.example.org, b@town.example.org' }, 422],
    [{ reason: ' ' }, 422],
    [{ reason: 'x'.repeat(10_000) }, 422],
    [{ version: '99' }, 409],
    [{ version: 'x' }, 400],
    [{ more: 'x' }, 400],
  ])('stays as it is when the form says %j', async (changes: Record<string, string>, status) => {
    const endorsement = await anEndorsement(app.registry).submitted();
    expect((await correct(endorsement, changes)).status).toBe(status);
    expect(await now(endorsement)).toEqual(endorsement);
  });

  it('cannot be given the address it has, and changes once of ten at once', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    const same = await correct(endorsement, { email: endorsement.contactEmail });
    expect([same.status, same.document.querySelector('.govuk-error-summary') !== null]).toEqual([422, true]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        correct(endorsement, { email: `right-${n}@town.example.org`, version: String(endorsement.version) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });
});
