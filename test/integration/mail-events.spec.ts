import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { noteMail, noteSent } from '#registry/mail-delivery/deliveries.js';
import { SIGNATURE_HEADER, signatureOf, TIMESTAMP_HEADER } from '../../apps/web/src/http/signed-requests.js';
import { anEndorsement } from '../support/endorsements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SECRET = 'a secret between the provider and the registry';
const ADDRESS = '/api/mail-events';
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ MAIL_EVENTS_SECRET: SECRET });
});

afterAll(() => app.close());

interface Sent {
  readonly endorsement: EndorsementDetails;
  readonly messageId: string;
}

/** An endorsement whose first mail was sent. */
async function mailed(): Promise<Sent> {
  const endorsement = await anEndorsement(app.registry).awaitingConfirmation();
  const [row] = await app.database.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE subject ->> 'endorsementId' = $1`,
    [endorsement.id],
  );
  const outboxId = row?.id ?? '';
  const messageId = `${outboxId}@pact.example.org`;
  const mail = {
    outboxId,
    messageId,
    template: 'confirm-address',
    language: 'en',
    recipient: endorsement.contactEmail,
  };
  await noteMail(app.registry, mail, 'waiting');
  await noteSent(app.registry, outboxId);
  return { endorsement, messageId };
}

const bounce = ({ endorsement, messageId }: Sent, changes: object = {}) => ({
  id: randomUUID(),
  type: 'bounced',
  messageId: `<${messageId}>`,
  recipient: endorsement.contactEmail,
  code: '550 5.1.1',
  ...changes,
});

const seconds = (offset = 0): string => String(Math.round(app.clock.now().getTime() / 1000) + offset);

async function send(body: unknown, headers: Record<string, string> = {}) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = seconds();
  const { statusCode, body: text } = await app.app.inject({
    method: 'POST',
    url: ADDRESS,
    payload,
    headers: {
      'content-type': 'application/json',
      [TIMESTAMP_HEADER]: timestamp,
      [SIGNATURE_HEADER]: signatureOf(SECRET, headers[TIMESTAMP_HEADER] ?? timestamp, payload),
      ...headers,
    },
  });
  return { status: statusCode, answer: JSON.parse(text) as Record<string, unknown> };
}

const flagOf = async ({ endorsement }: Sent) =>
  (await readEndorsement(app.database.dataSource.manager, endorsement.id)).contactBounceCode;

describe('a signed event', () => {
  it('flags the contact whose mailbox does not exist, once', async () => {
    const sent = await mailed();
    const event = bounce(sent);
    expect(await send(event)).toEqual({ status: 200, answer: { outcome: 'recorded' } });
    expect(await flagOf(sent)).toBe('no_such_mailbox');
    expect(await send(event)).toEqual({ status: 200, answer: { outcome: 'repeated' } });
  });

  it('is recorded once of 50 at once', async () => {
    const sent = await mailed();
    const event = bounce(sent, { code: '452 4.2.2' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(event)));
    expect(answers.filter(({ answer }) => answer['outcome'] === 'recorded')).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await flagOf(sent)).toBeNull();
  });

  it('tells of an arrival and of a complaint', async () => {
    const sent = await mailed();
    expect((await send(bounce(sent, { type: 'delivered', code: undefined }))).answer['outcome']).toBe('recorded');
    expect(await flagOf(sent)).toBeNull();
    expect((await send(bounce(sent, { type: 'complained' }))).answer['outcome']).toBe('recorded');
    expect(await flagOf(sent)).toBe('complaint');
  });

  it('changes nothing for a mail we did not send, or sent to somebody else', async () => {
    const sent = await mailed();
    const unknown = bounce(sent, { messageId: 'somebody-elses@example.org' });
    expect((await send(unknown)).answer['outcome']).toBe('unknown-mail');
    const other = bounce(sent, { recipient: 'other@example.org' });
    expect((await send(other)).answer['outcome']).toBe('other-recipient');
    expect(await flagOf(sent)).toBeNull();
  });

  it.each([
    [{ type: 'opened' }],
    [{ id: '' }],
    [{ id: 'with\u0000zero' }],
    [{ id: 7 }],
    [{ messageId: 'x'.repeat(301) }],
    [{ messageId: { $ne: '' } }],
    [{ recipient: 'nobody' }],
    [{ code: ['550'] }],
    [{ text: 'x'.repeat(2001) }],
    [{ more: true }],
  ])('is refused with reasons when it has %j', async (changes) => {
    const { status, answer } = await send(bounce(await mailed(), changes));
    expect([status, Array.isArray(answer['reasons'])]).toEqual([422, true]);
  });

  it.each(['[]', 'null', '"text"', '1'])('is refused when it is %s', async (body) => {
    expect((await send(body)).status).toBe(422);
  });

  it('is refused when it is no JSON, empty, of another type or too large', async () => {
    expect((await send('{"id":')).status).toBe(400);
    expect([400, 422]).toContain((await send('')).status);
    expect((await send('<a/>', { 'content-type': 'text/xml' })).status).toBe(415);
    expect((await send({ text: 'x'.repeat(20_000) })).status).toBe(413);
  });
});

describe('an event that is not signed', () => {
  it.each<[string, () => Record<string, string>]>([
    ['without a signature', () => ({ [SIGNATURE_HEADER]: '' })],
    ['with another secret', () => ({ [SIGNATURE_HEADER]: signatureOf('another', seconds(), '{}') })],
    ['five minutes old', () => ({ [TIMESTAMP_HEADER]: seconds(-302) })],
    ['five minutes too early', () => ({ [TIMESTAMP_HEADER]: seconds(302) })],
    ['at no time', () => ({ [TIMESTAMP_HEADER]: 'now' })],
  ])('%s changes nothing', async (_name, headers) => {
    const sent = await mailed();
    const { status, answer } = await send(bounce(sent), headers());
    expect([status, answer['status']]).toEqual([401, 401]);
    expect(await flagOf(sent)).toBeNull();
  });

  it('is not believed with the signature of another body', async () => {
    const sent = await mailed();
    const timestamp = seconds();
    const signature = signatureOf(SECRET, timestamp, JSON.stringify(bounce(sent)));
    expect((await send(bounce(sent), { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: signature })).status).toBe(
      401,
    );
    expect(await flagOf(sent)).toBeNull();
  });

  it('opens no other address to other sites', async () => {
    const forged = { [TIMESTAMP_HEADER]: seconds(), [SIGNATURE_HEADER]: signatureOf(SECRET, seconds(), '') };
    for (const url of ['/en/staff/sign-in', '/en/sign/start', '/api/mail-events/../../en/staff/sign-in']) {
      const answer = await app.app.inject({
        method: 'POST',
        url,
        headers: { 'sec-fetch-site': 'cross-site', ...forged },
      });
      expect([url, answer.statusCode]).toEqual([url, 403]);
    }
  });
});

it('is an address that does not exist without the setting', async () => {
  const without = await startTestApp();
  const { statusCode } = await without.app.inject({ method: 'POST', url: ADDRESS, payload: {} });
  await without.close();
  expect(statusCode).toBe(404);
});
