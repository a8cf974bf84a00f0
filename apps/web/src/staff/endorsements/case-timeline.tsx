import type { Translator } from '#content/i18n/translator.js';
import type { TimelineEvent } from '#registry/review/timeline.js';
import { Timeline } from '../../views/components/timeline.js';
import { moment, word } from './words.js';

type StatusEvent = Extract<TimelineEvent, { type: 'status' }>;
type JobEvent = Extract<TimelineEvent, { type: 'job' }>;

export interface CaseTimelineProps {
  readonly t: Translator;
  readonly events: readonly TimelineEvent[];
}

/** What happened to a case, newest first: who did what, why, and what became of each mail. */
export function CaseTimeline({ t, events }: CaseTimelineProps) {
  return (
    <Timeline
      events={events.map((event) => ({
        at: event.at.toISOString(),
        when: moment(t, event.at),
        ...(event.type === 'status' ? change(t, event) : errand(t, event)),
      }))}
    />
  );
}

function change(t: Translator, event: StatusEvent) {
  return {
    title: word(t, 'staff.action', event.action),
    who: whoActed(t, event),
    details: (event.reasonLabel !== null || event.reasonText !== null) && (
      <>
        {event.reasonLabel !== null && <p>{event.reasonLabel[t.locale]}</p>}
        {event.reasonText !== null && (
          <blockquote class="wc-case__words" dir="auto">
            {event.reasonText}
          </blockquote>
        )}
      </>
    ),
  };
}

function errand(t: Translator, event: JobEvent) {
  return { title: word(t, 'staff.job', event.job), details: <p>{fateOf(t, event)}</p> };
}

function fateOf(t: Translator, { outcome, attempts, doneAt }: JobEvent): string {
  const when = doneAt ? moment(t, doneAt) : '';
  switch (outcome) {
    case 'done':
      return t('staff.fate.done', { when });
    case 'skipped':
      return t('staff.fate.skipped', { when });
    case 'failed':
      return t('staff.fate.failed', { count: attempts });
    case null:
      return attempts > 0 ? t('staff.fate.retrying', { count: attempts }) : t('staff.fate.waiting');
  }
}

/** Who acted, for people: a colleague's name, the contact, or the registry itself. */
export function whoActed(t: Translator, { actorKind, actorName }: StatusEvent): string {
  if (actorName !== null) return actorName;
  return t(actorKind === 'official' ? 'staff.actor.official' : 'staff.actor.registry');
}
