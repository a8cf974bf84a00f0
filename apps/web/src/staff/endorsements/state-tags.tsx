import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { Tag, type TagTone } from '../../views/components/tag.js';
import { useTranslator } from '../../views/translator-context.js';
import { word } from './words.js';

/** Staff aim to decide within two weeks. */
const OVERDUE_DAYS = 14;
const DUE_SOON_DAYS = 11;

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
  if (days < DUE_SOON_DAYS) return null;
  const overdue = days >= OVERDUE_DAYS;
  return <Tag tone={overdue ? 'red' : 'orange'}>{t(overdue ? 'staff.queue.overdue' : 'staff.queue.dueSoon')}</Tag>;
}

/** Whole days from the confirmation until now. */
export function daysSince(confirmedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - confirmedAt.getTime()) / 86_400_000));
}
