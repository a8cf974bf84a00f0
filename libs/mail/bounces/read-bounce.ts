import { simpleParser, type ParsedMail } from 'mailparser';
import { classifyBounce, type BounceCause } from '#domain/mail-delivery/classify-bounce.js';
import type { ReportKind } from '#domain/mail-delivery/delivery-state.js';

/** What one bounce says of one recipient of one mail. */
export interface ReportedMail {
  /** With its angle brackets. */
  readonly messageId: string;
  /** The recipient as the mail server knows it, and as it was addressed where that differs. */
  readonly recipients: readonly string[];
  readonly kind: ReportKind;
  readonly cause: BounceCause | null;
  readonly code: string | null;
}

/** A mail that is no bounce we can read; its message is a sentence about why, and names no address. */
export class UnreadableBounce extends Error {}

const LARGEST_BYTES = 10 * 1024 * 1024;
const MOST_RECIPIENTS = 50;

type Fields = ReadonlyMap<string, string>;

/**
 * Reads a mail that tells what became of another: a delivery status notification (RFC 3464) or a complaint (ARF,
 * RFC 5965).
 *
 * @throws {UnreadableBounce} for anything else
 */
export async function readBounce(raw: Buffer): Promise<ReportedMail[]> {
  if (raw.length > LARGEST_BYTES) throw new UnreadableBounce('It is larger than any bounce.');
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true }).catch(
    () => {
      throw new UnreadableBounce('It is no mail.');
    },
  );
  const status = part(mail, /^message\/(global-)?delivery-status$/);
  const complaint = part(mail, /^message\/feedback-report$/);
  if (status === undefined && complaint === undefined) {
    throw new UnreadableBounce('It has no part that tells what became of a mail.');
  }
  const original = part(mail, /^(message\/(rfc822|global|global-headers)|text\/rfc822-headers)$/) ?? '';
  const messageId = fieldsOf(original.split(/\r?\n\r?\n/)[0] ?? '').get('message-id');
  if (messageId === undefined || !/^<[!-~]{3,300}>$/.test(messageId)) {
    throw new UnreadableBounce('It does not name the Message-ID of the mail it is about.');
  }
  const reported = complaint === undefined ? deliveries(status ?? '') : complaints(complaint);
  const named = reported.filter(({ recipients }) => recipients.length > 0);
  if (named.length === 0) throw new UnreadableBounce('It names no recipient whose mail was delivered, or was not.');
  return named.map((one) => ({ ...one, messageId }));
}

function part({ attachments }: ParsedMail, type: RegExp): string | undefined {
  return attachments.find(({ contentType }) => type.test(contentType))?.content.toString('utf8');
}

/** Header-like lines; a line that begins with white space continues the one before. Of several, the first counts. */
function fieldsOf(lines: string): Fields {
  const fields = new Map<string, string>();
  for (const line of lines.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

type Reported = Omit<ReportedMail, 'messageId'>;

function deliveries(status: string): Reported[] {
  const groups = status.trim().split(/(?:\r?\n){2,}/);
  return groups.slice(0, MOST_RECIPIENTS).flatMap((group) => {
    const fields = fieldsOf(group);
    const recipients = addressesIn(fields.get('final-recipient'), fields.get('original-recipient'));
    const meaning = meaningOf(fields);
    return meaning && recipients.length > 0 ? [{ recipients, ...meaning }] : [];
  });
}

function meaningOf(fields: Fields): Omit<Reported, 'recipients'> | null {
  // The server's own answer before the summary of it, which is often vague.
  const text = `${fields.get('diagnostic-code') ?? ''} ${fields.get('status') ?? ''}`;
  const bounce = classifyBounce({ text });
  switch (fields.get('action')?.toLowerCase()) {
    case 'failed':
      return bounce;
    case 'delayed':
      return bounce.kind === 'quota' ? bounce : { kind: 'soft_bounce', cause: 'not_now', code: bounce.code };
    case 'delivered':
      return { kind: 'delivered', cause: null, code: null };
    default:
      return null;
  }
}

function complaints(report: string): Reported[] {
  const fields = fieldsOf(report);
  if (fields.get('feedback-type')?.toLowerCase() === 'not-spam') return [];
  const recipients = addressesIn(fields.get('original-rcpt-to'));
  return [{ recipients, kind: 'complaint', cause: 'complaint', code: null }];
}

/** `rfc822; ana@example.org` and `<ana@example.org>` both name an address. */
function addressesIn(...values: (string | undefined)[]): string[] {
  const found = values.map((value = '') => value.replace(/^[^;]*;/, '').replace(/[<>\s]/g, ''));
  return [...new Set(found.filter((address) => /^[^@]+@[^@]+$/.test(address)))];
}
