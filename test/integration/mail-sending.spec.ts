import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { simpleParser, type AddressObject } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { translator } from '#content/i18n/translator.js';
import { renderMail } from '#mail/render-mail.js';
import { createMailer, MailNotAccepted, needsTls, RecipientRefused, type Mailer } from '#mail/send-mail.js';
import { oneLine } from '#mail/wording/plain-words.js';

interface Received {
  readonly recipients: string[];
  readonly raw: Buffer;
}

const received: Received[] = [];
/** What the server answers to RCPT TO, by recipient: a code and words. */
const refusals = new Map<string, [code: number, words: string]>();
let server: SMTPServer;
let mailer: Mailer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const [code, words] = refusals.get(address) ?? [];
      done(code === undefined ? null : Object.assign(new Error(words), { responseCode: code }));
    },
    onData: (stream, { envelope }, done) => {
      buffer(stream).then((raw) => {
        received.push({ recipients: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  mailer = mailerFor((server.server.address() as AddressInfo).port);
});

afterEach(() => {
  received.length = 0;
  refusals.clear();
});

afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

function mailerFor(port: number): Mailer {
  return createMailer({
    SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
    MAIL_FROM: 'pact@registry.example.org',
    CONTACT_EMAIL: 'help@registry.example.org',
  });
}

const ADDRESS = 'mayor@town.example.org';
const fr = translator('fr');
const rendered = renderMail(
  {
    template: 'endorsement-received',
    subject: 'Où en êtes-vous ?',
    preview: '',
    blocks: [{ kind: 'paragraph', text: 'Ça va — 市長 👋' }],
  },
  fr,
);

function send(name: string, changes: { subject?: string; address?: string; messageId?: string } = {}): Promise<void> {
  const { subject = rendered.subject, address = ADDRESS, messageId = 'outbox-1' } = changes;
  return mailer.sendMail({
    to: { name, address },
    rendered: { ...rendered, subject },
    messageId,
    inReplyTo: 'about-1',
  });
}

async function onlyMail() {
  expect(received).toHaveLength(1);
  const [{ recipients, raw }] = received.splice(0) as [Received];
  const parsed = await simpleParser(raw);
  return { recipients, parsed, headerNames: parsed.headerLines.map(({ key }) => key).sort() };
}

describe('encryption on the way to the mail server', () => {
  it.each([
    ['production', 'smtp://user:word@mail.example.org:587', true],
    ['production', 'smtp://mail:1025?ignoreTLS=true', false],
    ['production', 'smtp://mail:1025?ignoreTLS=no', true],
    ['production', 'smtp://localhost:25', false],
    ['production', 'smtp://127.0.0.1:25', false],
    ['production', 'smtp://127.0.0.1.example.org:25', true],
    ['production', 'smtp://[::1]:25', false],
    ['development', 'smtp://mail:1025', false],
  ])('in %s, %s has to encrypt: %s', (NODE_ENV, SMTP_URL, needed) => {
    expect(needsTls({ NODE_ENV, SMTP_URL })).toBe(needed);
  });

  it('is what a mail waits for where a server does not offer it, and nothing is sent in clear', async () => {
    const { port } = server.server.address() as AddressInfo;
    // The same server by a name that is not loopback's: nothing between may take STARTTLS out.
    const strict = createMailer({
      NODE_ENV: 'production',
      SMTP_URL: `smtp://0.0.0.0:${String(port)}`,
      MAIL_FROM: 'pact@registry.example.org',
      CONTACT_EMAIL: 'help@registry.example.org',
    });
    const mail = { to: { name: '', address: ADDRESS }, rendered, messageId: 'outbox-1' };
    await expect(strict.sendMail(mail)).rejects.toBeInstanceOf(MailNotAccepted);
    strict.close();
    expect(received).toEqual([]);
  });
});

describe('a mail on the wire', () => {
  it('carries both forms, and says who it is from, for whom, and that a machine wrote it', async () => {
    await send('Ana García');
    const { parsed, recipients } = await onlyMail();
    expect(recipients).toEqual([ADDRESS]);
    expect(parsed.subject).toBe(rendered.subject);
    expect(parsed.text?.trim()).toBe(rendered.text.trim());
    expect((parsed.html || '').trim()).toBe(rendered.html);
    expect(parsed.from?.value).toEqual([{ name: fr('mail.sender'), address: 'pact@registry.example.org' }]);
    expect(parsed.replyTo?.value[0]?.address).toBe('help@registry.example.org');
    expect(parsed.messageId).toBe('<outbox-1@registry.example.org>');
    expect(parsed.inReplyTo).toBe('<about-1@registry.example.org>');
    expect(Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line]))).toMatchObject({
      'auto-submitted': 'Auto-Submitted: auto-generated',
      'x-auto-response-suppress': 'X-Auto-Response-Suppress: All',
      'content-language': 'Content-Language: fr',
    });
    expect(parsed.attachments).toEqual([]);
  });

  it('names the request in which it was asked for', async () => {
    const mail = { to: { name: '', address: ADDRESS }, rendered, messageId: 'outbox-1', requestId: 'request-1' };
    await mailer.sendMail(mail);
    expect((await onlyMail()).parsed.headers.get('x-request-id')).toBe('request-1');
  });

  it('has the same Message-ID at every try', async () => {
    await send('Ana');
    await send('Ana');
    const ids = await Promise.all(received.map(async ({ raw }) => (await simpleParser(raw)).messageId));
    expect(ids).toEqual(['<outbox-1@registry.example.org>', '<outbox-1@registry.example.org>']);
  });

  it.each([
    ['Ana\r\nBcc: everybody@example.org'],
    ['Ana\r\n\r\n<h1>new body</h1>'],
    ['Ana\u2028Bcc: everybody@example.org'],
    ['Mayor <evil@example.net>, Clerk'],
    ['"Mayor" <evil@example.net>'],
    ['a, b; c: d'],
    ['evil@example.net'],
    ['\u0000\u0007'],
    ['=?utf-8?q?Ana?= \\"x\\"'],
    ['نجيب 市長 👩🏽‍💼'],
  ])('reaches one recipient and gains no header when the name is %j', async (name) => {
    await send('Ana');
    const { headerNames } = await onlyMail();
    await send(name, { subject: `Bonjour ${name}` });
    const mail = await onlyMail();
    expect(mail.recipients).toEqual([ADDRESS]);
    expect(mail.headerNames).toEqual(headerNames);
    expect((mail.parsed.to as AddressObject).value).toEqual([{ name: oneLine(name), address: ADDRESS }]);
    expect(mail.parsed.subject).toBe(oneLine(`Bonjour ${name}`));
  });

  it('reaches one recipient and gains no header, whatever the name', async () => {
    await send('Ana');
    const { headerNames } = await onlyMail();
    const nasty = fc.constantFrom('\r\n', '\n', '\u2028', ',', ';', '<', '>', '"', '\\', '@', ':', '(', ')', ' ', 'é');
    const names = fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(names, async (parts) => {
        const name = parts.join('');
        await send(name, { subject: name });
        const mail = await onlyMail();
        expect(mail.recipients).toEqual([ADDRESS]);
        expect(mail.headerNames.filter((key) => key !== 'subject')).toEqual(
          headerNames.filter((key) => key !== 'subject'),
        );
        expect((mail.parsed.to as AddressObject).value).toEqual([{ name: oneLine(name), address: ADDRESS }]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'a@example.org, b@example.org',
    'Ana <a@example.org>',
    'a@example.org\r\nRCPT TO:<b@example.org>',
    'a@b@example.org',
    'nobody',
    '',
  ])('does not leave for %j', async (address) => {
    await expect(send('Ana', { address })).rejects.toThrow(RecipientRefused);
    expect(received).toEqual([]);
  });
});

describe('a mail that is not taken', () => {
  it.each([
    [550, '5.1.1 No such user', RecipientRefused],
    [550, 'No such user', RecipientRefused],
    [451, '4.3.0 Try again later', MailNotAccepted],
    [552, '5.2.2 Mailbox full', MailNotAccepted],
    [550, '5.7.1 Relaying denied', MailNotAccepted],
  ])('%i %s', async (code, words, failure) => {
    refusals.set(ADDRESS, [code, words]);
    const attempt = send('Ana');
    await expect(attempt).rejects.toThrow(failure);
    await expect(attempt).rejects.not.toThrow(ADDRESS);
    refusals.clear();
    await send('Ana');
    expect(received).toHaveLength(1);
  });

  it('is tried again when no server answers', async () => {
    const nobody = createServer();
    nobody.listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    await new Promise<void>((resolve) => nobody.close(() => resolve()));
    const lost = mailerFor(port);
    await expect(lost.sendMail({ to: { name: 'Ana', address: ADDRESS }, rendered, messageId: 'x' })).rejects.toThrow(
      MailNotAccepted,
    );
    lost.close();
  });
});
