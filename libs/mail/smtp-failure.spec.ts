import { describe, expect, it } from 'vitest';
import { MailNotAccepted, RecipientRefused, smtpFailure } from './smtp-failure.js';

const answered = (command: string, response: string) =>
  Object.assign(new Error(`Can't send mail to ana@example.org: ${response}`), {
    code: 'EENVELOPE',
    command,
    response,
    responseCode: Number(response.slice(0, 3)),
  });

describe('smtpFailure', () => {
  it.each([
    ['RCPT TO', '550 5.1.1 <ana@example.org> no such user'],
    ['RCPT TO', '550 5.1.10 null MX'],
    ['RCPT TO', '550-5.1.1 two\n550 5.1.1 lines'],
    ['RCPT TO', '550 5.2.1 mailbox disabled'],
    ['RCPT TO', '553 no such mailbox'],
    ['DATA', '550 5.1.1 no such user after all'],
  ])('gives up after %s: %s', (command, response) => {
    const failure = smtpFailure(answered(command, response));
    expect(failure).toBeInstanceOf(RecipientRefused);
    expect(failure.bounce?.kind).toBe('hard_bounce');
  });

  it.each([
    ['RCPT TO', '451 4.3.0 try later'],
    ['RCPT TO', '450 greylisted'],
    ['RCPT TO', '552 5.2.2 mailbox full'],
    ['RCPT TO', '550 5.7.1 relaying denied'],
    ['RCPT TO', '550 relay not permitted'],
    ['RCPT TO', '550 5.3.4 too big for us'],
    ['RCPT TO', '552 storage exceeded'],
    ['RCPT TO', '530 5.7.0 authentication required'],
    ['MAIL FROM', '550 5.1.8 sender refused'],
    ['MAIL FROM', '550 no'],
    ['DATA', '554 looks like spam'],
    ['AUTH PLAIN', '535 5.7.8 wrong password'],
  ])('tries again after %s: %s', (command, response) => {
    expect(smtpFailure(answered(command, response))).toBeInstanceOf(MailNotAccepted);
  });

  it.each([[new Error('connect ECONNREFUSED')], [undefined], ['odd'], [{ code: 'ESOCKET', command: 'CONN' }]])(
    'tries again after %p',
    (error) => {
      expect(smtpFailure(error)).toBeInstanceOf(MailNotAccepted);
    },
  );

  it.each([
    ['RCPT TO', '552 5.2.2 mailbox full', 'quota'],
    ['RCPT TO', '450 greylisted', 'soft_bounce'],
    ['MAIL FROM', '550 5.1.8 sender refused', undefined],
    ['DATA', '554 looks like spam', undefined],
  ])('says of the recipient after %s: %s: %s', (command, response, kind) => {
    expect(smtpFailure(answered(command, response)).bounce?.kind).toBe(kind);
  });

  it('repeats codes, never the address', () => {
    const failure = smtpFailure(answered('RCPT TO', '550 5.1.1 <ana@example.org> no such user'));
    expect(failure.message).toBe('The recipient was refused: EENVELOPE RCPT TO 550 5.1.1');
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('ana@');
  });
});
