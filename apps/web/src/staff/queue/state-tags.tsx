import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { QUEUE_AGES } from '#registry/review/queue-filter.js';
import { Tag, type TagTone } from '../../views/components/tag.js';
import { useTranslator } from '../../views/translator-context.js';
import { word } from '../case/words.js';

const TONES: Partial<Readonly<Record<EndorsementStatus, TagTone>>> = {
  submitted: 'purple',
  in_review: 'turquoise',
  verified: 'green',
  rejected: 'red',
};

/** Where an endorsement stands. */
export function StatusTag({ status }: { status: EndorsementStatus }) {
  const t = useTranslator();
  return <Tag tone={TONES[status] ?? 'grey'}>{word(t, 'staff.status', status)}</Tag>;
}

/** How long somebody has waited for a decision, when it is long. */
export function AgeTag({ days }: { days: number }) {
  const t = useTranslator();
  if (days < QUEUE_AGES.near) return null;
  const overdue = days >= QUEUE_AGES.overdue;
  return <Tag tone={overdue ? 'red' : 'orange'}>{t(overdue ? 'staff.queue.overdue' : 'staff.queue.dueSoon')}</Tag>;
}

/** Whole days from the confirmation until now. */
export function daysSince(confirmedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - confirmedAt.getTime()) / 86_400_000));
}
