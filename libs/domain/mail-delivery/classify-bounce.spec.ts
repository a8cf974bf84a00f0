import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { BOUNCE_CAUSES, classifyBounce } from './classify-bounce.js';

describe('classifyBounce', () => {
  it.each([
    // What servers of the usual makes say, in words of our own.
    ['550 5.1.1', 'The account that you tried to reach does not exist', 'hard_bounce', 'no_such_mailbox'],
    ['5.1.1', '', 'hard_bounce', 'no_such_mailbox'],
    ['smtp; 550 5.1.10', 'recipient not found by lookup', 'hard_bounce', 'no_such_domain'],
    ['550', 'No such user here', 'hard_bounce', 'no_such_mailbox'],
    ['550', '', 'hard_bounce', 'no_such_mailbox'],
    ['553', 'mailbox name not allowed', 'hard_bounce', 'no_such_mailbox'],
    ['550 5.5.0', 'Requested action not taken: mailbox of user unknown', 'hard_bounce', 'no_such_mailbox'],
    ['550 5.4.1', 'Recipient address rejected: Access denied', 'hard_bounce', 'no_such_mailbox'],
    ['550 5.4.4', 'Host not found', 'hard_bounce', 'no_such_domain'],
    ['5.1.2', 'bad destination system', 'hard_bounce', 'no_such_domain'],
    ['550 5.2.1', 'The account is disabled', 'hard_bounce', 'mailbox_disabled'],
    ['554', 'this account is disabled', 'hard_bounce', 'mailbox_disabled'],
    ['', 'User unknown', 'hard_bounce', 'no_such_mailbox'],
    ['552 5.2.2', 'mailbox full', 'quota', 'mailbox_full'],
    ['452 4.2.2', 'The account is over quota', 'quota', 'mailbox_full'],
    ['452', '', 'quota', 'mailbox_full'],
    ['552', 'exceeded storage allocation', 'quota', 'mailbox_full'],
    ['554 5.0.0', 'user is over quota', 'quota', 'mailbox_full'],
    ['', 'Mailbox is full', 'quota', 'mailbox_full'],
    ['452 4.5.3', 'too many recipients', 'soft_bounce', 'not_now'],
    ['452 4.3.1', 'insufficient system resources', 'soft_bounce', 'not_now'],
    ['450 4.7.1', 'greylisted', 'soft_bounce', 'not_now'],
    ['421', 'try again later', 'soft_bounce', 'not_now'],
    ['4.4.1', 'no answer from host', 'soft_bounce', 'not_now'],
    ['450 4.1.1', 'user unknown, for the moment', 'soft_bounce', 'not_now'],
    ['550 5.7.1', 'Relaying denied', 'soft_bounce', 'refused'],
    ['550', 'relay not permitted', 'soft_bounce', 'refused'],
    ['550', 'Message looks like spam', 'soft_bounce', 'refused'],
    ['550 5.7.26', 'sender did not pass DMARC', 'soft_bounce', 'refused'],
    ['554', 'your address 203.0.113.5 is on a blocklist', 'soft_bounce', 'refused'],
    ['552 5.3.4', 'message too big', 'soft_bounce', 'refused'],
    ['530 5.7.0', 'authentication needed', 'soft_bounce', 'refused'],
    ['', '', 'soft_bounce', 'refused'],
    ['', 'Ihre Nachricht wurde abgelehnt', 'soft_bounce', 'refused'],
  ])('%s %s: %s, %s', (code, text, kind, cause) => {
    expect(classifyBounce({ code, text })).toMatchObject({ kind, cause });
  });

  it('keeps the codes and no word, whoever wrote the words', () => {
    expect(classifyBounce({ code: '550', text: '5.1.1 <ana@example.org> unknown' }).code).toBe('550 5.1.1');
    expect(classifyBounce({ text: 'via 192.0.2.5.1.1, 5.1.1.9' }).code).toBeNull();
    expect(classifyBounce({ text: 'Delivery to quota@spam.example.org failed: unknown user' }).kind).toBe(
      'hard_bounce',
    );
  });

  it('has an answer to anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (code, text) => {
        const bounce = classifyBounce({ code, text });
        expect(BOUNCE_CAUSES).toContain(bounce.cause);
        expect(bounce.code ?? '').toMatch(/^[\d. ]*$/);
      }),
    );
  });
});
