import type { Translator } from '#content/i18n/translator.js';
import type { Words } from '#registry/review/reasons.js';
import type { JobEvent, ProposalEvent, StatusEvent, TimelineEvent } from '#registry/review/timeline.js';
import { Timeline } from '../../views/components/timeline.js';
import { CaseNoteText } from './case-notes.js';
import { HistoryValues } from './history-values.js';
import { moment, word } from './words.js';

export interface CaseTimelineProps {
  readonly t: Translator;
  readonly events: readonly TimelineEvent[];
}

/** What happened to a case, newest first: who did what, why, what it changed, and what became of each mail. */
export function CaseTimeline({ t, events }: CaseTimelineProps) {
  return (
    <Timeline
      events={events.map((event) => ({
        at: event.at.toISOString(),
        when: moment(t, event.at),
        ...inWords(t, event),
      }))}
    />
  );
}

function inWords(t: Translator, event: TimelineEvent) {
  switch (event.type) {
    case 'status':
      return change(t, event);
    case 'job':
      return errand(t, event);
    case 'proposal':
      return proposal(t, event);
    case 'note':
      return { title: t('case.event.note'), who: event.actorName, details: <CaseNoteText text={event.text} /> };
    case 'download':
      return {
        title: t('case.event.download'),
        who: event.actorName,
        details: (
          <p>
            <bdi>{event.fileName}</bdi>
          </p>
        ),
      };
  }
}

function errand(t: Translator, event: JobEvent) {
  const { job, delivery } = event;
  return {
    title: word(t, 'staff.job', job),
    details: (
      <>
        {delivery !== 'held' && <p>{fateOf(t, event)}</p>}
        {delivery !== null && <p>{deliveryOf(t, event, delivery)}</p>}
      </>
    ),
  };
}

function deliveryOf(t: Translator, { cause, code }: JobEvent, delivery: NonNullable<JobEvent['delivery']>): string {
  const what = word(t, 'case.delivery', delivery);
  if (cause === null) return what;
  const why = word(t, 'delivery.cause', cause);
  return `${what} ${t('delivery.fate', { why: code === null ? why : `${why} (${code})` })}`;
}

function change(t: Translator, event: StatusEvent) {
  const { fromStatus, toStatus, values } = event;
  const moved = fromStatus === toStatus ? [] : [{ field: 'status', before: fromStatus, after: toStatus }];
  return {
    title: word(t, 'staff.action', event.action),
    who: whoActed(t, event),
    details: (
      <>
        <Why t={t} label={event.reasonLabel} text={event.reasonText} />
        <HistoryValues values={[...moved, ...values]} />
      </>
    ),
  };
}

function proposal(t: Translator, event: ProposalEvent) {
  return {
    title: t(`case.event.${event.step}`, { what: word(t, 'staff.action', event.action) }),
    who: event.actorName,
    details: <Why t={t} label={event.reasonLabel} text={event.reasonText} />,
  };
}

function Why({ t, label, text }: { t: Translator; label: Words | null; text: string | null }) {
  return (
    <>
      {label !== null && <p>{label[t.locale]}</p>}
      {text !== null && (
        <blockquote class="wc-case__words" dir="auto">
          {text}
        </blockquote>
      )}
    </>
  );
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
