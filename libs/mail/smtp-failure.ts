/** The address takes no mail, and another try would not change that. Its message names no address. */
export class RecipientRefused extends Error {
  /** @param code what the SMTP conversation came to, such as `EENVELOPE RCPT TO 550 5.1.1` */
  constructor(readonly code: string) {
    super(`The recipient was refused: ${code}`);
    this.name = 'RecipientRefused';
  }
}

/** The mail was not accepted this time. Its message names no address. */
export class MailNotAccepted extends Error {
  /** @param code what the SMTP conversation came to, such as `ESOCKET CONN` */
  constructor(readonly code: string) {
    super(`The mail was not accepted: ${code}`);
    this.name = 'MailNotAccepted';
  }
}

/** What nodemailer's errors tell about an SMTP conversation. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}

/** Enhanced status codes (RFC 3463, RFC 7505) that speak about the recipient's address or mailbox, for good. */
const FINAL_FOR_RECIPIENT = /^5\.(1\.(1|2|3|6|10)|2\.1)$/;
/** Basic codes (RFC 5321 section 4.2.3) by which a server without enhanced codes refuses a recipient for good. */
const REFUSED_FOR_GOOD = new Set([550, 551, 553]);

/**
 * Puts an SMTP failure into one of two classes. Only what is said of the recipient, when the recipient is named or
 * after the mail was given, and is said to be final, ends the tries: a full mailbox, a policy, a wrong password, a
 * refused sender or a server that is down can all be mended, and no mail is lost over them.
 *
 * The server's own words are dropped: they repeat the address, and end up in logs and rows.
 */
export function smtpFailure(error: unknown): RecipientRefused | MailNotAccepted {
  const { code, command, response, responseCode } = (error ?? {}) as SmtpError;
  const words = typeof response === 'string' ? response : '';
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1];
  const answer = [code, command, responseCode, status].filter((part) => part !== undefined && part !== '').join(' ');
  const final = Number(responseCode) >= 500 && refusesRecipient(command, Number(responseCode), status, words);
  return final ? new RecipientRefused(answer) : new MailNotAccepted(answer === '' ? 'no answer' : answer);
}

function refusesRecipient(command: unknown, responseCode: number, status: string | undefined, words: string): boolean {
  if (status !== undefined) {
    return (command === 'RCPT TO' || command === 'DATA') && FINAL_FOR_RECIPIENT.test(status);
  }
  // "550 relay not permitted" speaks about us, not about the recipient.
  return command === 'RCPT TO' && REFUSED_FOR_GOOD.has(responseCode) && !/relay/i.test(words);
}
