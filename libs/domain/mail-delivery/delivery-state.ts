/**
 * What is known of one mail. `held`: not sent, because mail to the address comes back. `sent`: our mail server took
 * it; whether it arrived is then only known when somebody reports it.
 */
export const DELIVERY_STATES = [
  'waiting',
  'held',
  'sent',
  'delivered',
  'soft_bounce',
  'quota',
  'hard_bounce',
  'complaint',
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What can be reported of a mail, by the server that refused it, a bounce, or a mail provider. */
export const REPORT_KINDS = ['delivered', 'soft_bounce', 'quota', 'hard_bounce', 'complaint'] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

/** A report outdoes those that are known less surely, whatever the order in which they come in. */
const WEIGHT: Readonly<Record<DeliveryState, number>> = {
  waiting: 0,
  held: 0,
  sent: 1,
  soft_bounce: 2,
  quota: 2,
  delivered: 3,
  hard_bounce: 4,
  complaint: 5,
};

/** The state of a mail after a report about it: a late "delayed" does not undo "delivered", nor that a complaint. */
export function stateAfter(current: DeliveryState, report: ReportKind): DeliveryState {
  return WEIGHT[report] >= WEIGHT[current] ? report : current;
}
