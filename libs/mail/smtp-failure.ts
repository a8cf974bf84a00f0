import { classifyBounce, type Bounce } from '#domain/mail-delivery/classify-bounce.js';

/** The address takes no mail, and another try would not change that. Its message names no address. */
export class RecipientRefused extends Error {
  /**
   * @param code what the SMTP conversation came to, such as `EENVELOPE RCPT TO 550 5.1.1`
   * @param bounce what that says of the recipient
   */
  constructor(
    readonly code: string,
    readonly bounce: Bounce | null = null,
  ) {
    super(`The recipient was refused: ${code}`);
    this.name = 'RecipientRefused';
  }
}

/** The mail was not accepted this time. Its message names no address. */
export class MailNotAccepted extends Error {
  /**
   * @param code what the SMTP conversation came to, such as `ESOCKET CONN`
   * @param bounce what that says of the recipient; null when it is about anything else
   */
  constructor(
    readonly code: string,
    readonly bounce: Bounce | null = null,
  ) {
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
  const bounce = speaksOfRecipient(command, responseCode, status)
    ? classifyBounce({ code: String(responseCode), text: words })
    : null;
  if (Number(responseCode) >= 500 && bounce?.kind === 'hard_bounce') return new RecipientRefused(answer, bounce);
  return new MailNotAccepted(answer === '' ? 'no answer' : answer, bounce);
}

/** After DATA, a server without enhanced codes may mean the mail as well as the recipient. */
function speaksOfRecipient(command: unknown, responseCode: unknown, status: string | undefined): boolean {
  return responseCode !== undefined && (command === 'RCPT TO' || (command === 'DATA' && status !== undefined));
}
