import { createTransport, type Transporter } from 'nodemailer';
import type { RenderedMail } from './mail.js';
import type { MailTemplate } from './templates/mail-template.js';
import { RecipientRefused, smtpFailure } from './smtp-failure.js';
import { oneLine } from './wording/plain-words.js';

export { MailNotAccepted, RecipientRefused } from './smtp-failure.js';

export interface MailSettings {
  readonly NODE_ENV?: string;
  readonly SMTP_URL: string;
  readonly MAIL_FROM: string;
  readonly CONTACT_EMAIL: string;
}

export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly rendered: RenderedMail<MailTemplate>;
  /** Unique for this mail and the same at every try: a mail sent twice is then recognised as one. */
  readonly messageId: string;
  /** What the mail belongs to, the same for all mails about it, so that mail programs show them together. */
  readonly inReplyTo?: string;
  /** The request in which it was asked for, as logs name it. */
  readonly requestId?: string | null;
}

/** Sends mails over a few kept connections. */
export interface Mailer {
  /**
   * Hands one mail for one recipient to the SMTP server.
   *
   * @throws {RecipientRefused} when the address takes no mail, for good
   * @throws {MailNotAccepted} for anything that may go better later
   */
  sendMail(mail: OutgoingMail): Promise<void>;
  /** Closes the connections; mails being sent are finished first. */
  close(): void;
}

const TIMEOUT_MS = 15_000;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether the mail server has to encrypt. In production it has to, so that nobody between can take STARTTLS out and read
 * links and password; not on the same machine, and not where the address says `?ignoreTLS=true`.
 */
export function needsTls({ NODE_ENV, SMTP_URL }: Pick<MailSettings, 'NODE_ENV' | 'SMTP_URL'>): boolean {
  if (NODE_ENV !== 'production') return false;
  const { hostname, searchParams } = new URL(SMTP_URL);
  return !LOOPBACK.test(hostname) && searchParams.get('ignoreTLS') !== 'true';
}

const NO_ADDRESS = { kind: 'hard_bounce', cause: 'no_such_mailbox', code: null } as const;

/** A plain `local@domain`, without anything that a header or an envelope reads as a second address or a command. */
const ONE_ADDRESS = /^[^\s\p{Cc}"(),:;<>@[\\\]]{1,64}@[^\s\p{Cc}"(),:;<>@[\\\]]{1,253}$/u;

/** The Message-ID of a mail as reports about it repeat it, without the angle brackets. */
export function messageIdOf(id: string, { MAIL_FROM }: Pick<MailSettings, 'MAIL_FROM'>): string {
  return `${id}@${domainOf(MAIL_FROM)}`;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/**
 * How many mails go over one connection unless said otherwise. Servers slow down a connection on which they refused some
 * recipients (Postfix from the tenth on): a tenth of these stays below.
 */
const MAILS_OF_A_CONNECTION = 50;

/**
 * Makes a mailer, with connections of its own; it connects when the first mail is sent.
 *
 * @param mailsOfAConnection how many go over one
 */
export function createMailer(settings: MailSettings, mailsOfAConnection = MAILS_OF_A_CONNECTION): Mailer {
  const transport = createTransport({
    url: settings.SMTP_URL,
    requireTLS: needsTls(settings),
    pool: true,
    maxConnections: 3,
    maxMessages: mailsOfAConnection,
    maxRequeues: 1,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    sendMail: (mail) => send(transport, settings, mail),
    close: () => {
      transport.close();
    },
  };
}

async function send(transport: Transporter, settings: MailSettings, mail: OutgoingMail): Promise<void> {
  const { to, rendered } = mail;
  if (!ONE_ADDRESS.test(to.address)) throw new RecipientRefused('not one e-mail address', NO_ADDRESS);
  const thread = mail.inReplyTo === undefined ? undefined : `<${messageIdOf(mail.inReplyTo, settings)}>`;
  try {
    await transport.sendMail({
      // Objects, never text put together: "Mayor <else@where>, …" would be read as several recipients.
      from: { name: rendered.senderName, address: settings.MAIL_FROM },
      to: { name: oneLine(to.name), address: to.address },
      replyTo: { name: rendered.senderName, address: settings.CONTACT_EMAIL },
      envelope: { from: settings.MAIL_FROM, to: [to.address] },
      messageId: `<${messageIdOf(mail.messageId, settings)}>`,
      inReplyTo: thread,
      references: thread,
      subject: oneLine(rendered.subject),
      text: rendered.text,
      html: rendered.html,
      headers: {
        // RFC 3834: answering machines leave such mails alone; Exchange has a header of its own for it.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': rendered.language,
        ...(mail.requestId && { 'X-Request-Id': mail.requestId }),
      },
    });
  } catch (error) {
    throw smtpFailure(error);
  }
}
