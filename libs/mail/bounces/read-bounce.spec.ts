import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readBounce, UnreadableBounce } from './read-bounce.js';

const ID = '<11111111-1111-4111-8111-111111111111@registry.example.org>';

interface Parts {
  readonly type?: string;
  readonly status?: string;
  readonly statusType?: string;
  readonly original?: string;
  readonly originalType?: string;
}

const STATUS = [
  'Final-Recipient: rfc822; mayor@town.example.org',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 <mayor@town.example.org>: Recipient address',
  '    rejected: User unknown',
].join('\n');

function bounce({
  type = 'multipart/report; report-type=delivery-status',
  status = `Reporting-MTA: dns; mx.example.org\n\n${STATUS}`,
  statusType = 'message/delivery-status',
  original = `From: pact@registry.example.org\nMessage-ID: ${ID}\nSubject: Please confirm\n\nHello`,
  originalType = 'message/rfc822',
}: Parts = {}): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example.org',
      'To: pact@registry.example.org',
      'MIME-Version: 1.0',
      `Content-Type: ${type}; boundary="B"`,
      '',
      ...['--B', 'Content-Type: text/plain', '', 'It could not be delivered.', ''],
      ...['--B', `Content-Type: ${statusType}`, '', status, ''],
      ...['--B', `Content-Type: ${originalType}`, '', original, ''],
      '--B--',
      '',
    ].join('\r\n'),
  );
}

const statusOf = (...lines: string[]): string => `Reporting-MTA: dns; mx.example.org\n\n${lines.join('\n')}`;

describe('readBounce', () => {
  it('reads who could not be reached, why, and with which mail', async () => {
    expect(await readBounce(bounce())).toEqual([
      {
        messageId: ID,
        recipients: ['mayor@town.example.org'],
        kind: 'hard_bounce',
        cause: 'no_such_mailbox',
        code: '550 5.1.1',
      },
    ]);
  });

  it('reads the headers alone, folded, and the address as it was written', async () => {
    const status = statusOf(
      'Original-Recipient: rfc822;mayor@town.example.org',
      'Final-Recipient: RFC822;<m.example@inside.example.org>',
      'Action: Failed',
      'Status: 5.2.2',
    );
    const original = `Subject: Please confirm\nMessage-ID:\n ${ID}\n`;
    const [read] = await readBounce(bounce({ status, original, originalType: 'text/rfc822-headers' }));
    expect(read).toMatchObject({ messageId: ID, kind: 'quota', code: '5.2.2' });
    expect(read?.recipients).toEqual(['m.example@inside.example.org', 'mayor@town.example.org']);
  });

  it('trusts the answer of the server more than the summary of it', async () => {
    const status = statusOf(
      'Final-Recipient: rfc822; a@town.example.org',
      'Action: failed',
      'Status: 5.0.0',
      'Diagnostic-Code: smtp; 552 5.2.2 mailbox full',
    );
    expect(await readBounce(bounce({ status }))).toMatchObject([{ kind: 'quota' }]);
  });

  it.each([
    ['delayed', '4.4.1', 'soft_bounce'],
    ['delayed', '4.2.2', 'quota'],
    ['delayed', '5.1.1', 'soft_bounce'],
    ['delivered', '2.0.0', 'delivered'],
    ['failed', '5.7.1', 'soft_bounce'],
  ])('%s with %s is %s', async (action, code, kind) => {
    const status = statusOf('Final-Recipient: rfc822; a@town.example.org', `Action: ${action}`, `Status: ${code}`);
    expect(await readBounce(bounce({ status }))).toMatchObject([{ kind }]);
  });

  it('reads a complaint', async () => {
    const complaint = bounce({
      type: 'multipart/report; report-type=feedback-report',
      statusType: 'message/feedback-report',
      status: 'Feedback-Type: abuse\nUser-Agent: Example/1\nOriginal-Rcpt-To: <mayor@town.example.org>',
    });
    expect(await readBounce(complaint)).toMatchObject([
      { messageId: ID, recipients: ['mayor@town.example.org'], kind: 'complaint' },
    ]);
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['an out-of-office note', Buffer.from('Subject: Away\r\n\r\nI am away until Monday.')],
    ['no original', bounce({ originalType: 'text/plain' })],
    ['an original without Message-ID', bounce({ original: 'Subject: x\n\nMessage-ID: <in-the-body@example.org>' })],
    ['a Message-ID that is none', bounce({ original: 'Message-ID: <a b>\n\n' })],
    ['no recipient', bounce({ status: statusOf('Action: failed', 'Status: 5.1.1') })],
    ['an action that tells nothing', bounce({ status: statusOf('Final-Recipient: rfc822; a@b.example.org') })],
    ['far too much', Buffer.alloc(11 * 1024 * 1024, 'x')],
  ])('refuses %s with a sentence', async (_name, raw) => {
    const reading = readBounce(raw);
    await expect(reading).rejects.toBeInstanceOf(UnreadableBounce);
    await expect(reading).rejects.toThrow(/^It .*\.$/);
  });

  it('reads or refuses whatever it is given, cut or mixed up', async () => {
    const whole = bounce().toString();
    const cut = fc
      .tuple(fc.nat(whole.length), fc.nat(60), fc.string({ unit: 'binary', maxLength: 40 }))
      .map(([at, length, other]) => whole.slice(0, at) + other + whole.slice(at + length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, fc.string({ unit: 'binary', maxLength: 400 })), async (text) => {
        const read = await readBounce(Buffer.from(text)).catch((error: unknown) => error);
        if (!Array.isArray(read)) expect(read).toBeInstanceOf(UnreadableBounce);
      }),
      { numRuns: 40 },
    );
  });
});
