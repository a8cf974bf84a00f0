import { Counter } from 'prom-client';
import { MailNotAccepted, RecipientRefused } from '#mail/send-mail.js';
import { processMetrics } from '#platform/metrics/process-metrics.js';

const mails = new Counter({
  name: 'we_care_mails_total',
  help: 'Mails by what our server said: accepted, recipient_refused, not_accepted; and by class or code of its answer',
  labelNames: ['outcome', 'answer'],
  registers: [processMetrics],
});

/** Counts a mail that our server took, or what it said instead. */
export function countMail(error?: unknown): void {
  if (error === undefined) mails.inc({ outcome: 'accepted', answer: '2xx' });
  else if (error instanceof RecipientRefused) mails.inc({ outcome: 'recipient_refused', answer: answerOf(error.code) });
  else mails.inc({ outcome: 'not_accepted', answer: answerOf(error instanceof MailNotAccepted ? error.code : '') });
}

/** The class of an SMTP answer; where there was none, the code of the connection. */
function answerOf(code: string): string {
  const answer = /\b([45])\d\d\b/.exec(code)?.[1];
  if (answer !== undefined) return `${answer}xx`;
  return /^E[A-Z]{2,19}/.exec(code)?.[0] ?? 'none';
}
