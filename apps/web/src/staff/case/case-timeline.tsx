import type { Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { repeatObstacle, type RepeatContact } from '#registry/mail-delivery/repeat-mail.js';
import { wordsIn, type Words } from '#domain/words.js';
import type { JobEvent, ProposalEvent, StatusEvent, TimelineEvent } from '#registry/review/timeline.js';
import { Timeline } from '../../views/components/timeline.js';
import { mailAddress } from './mails/mail-address.js';
import { fateOf } from './mails/mail-fate.js';
import { RepeatButton } from './mails/repeat-button.js';
import { CaseNoteText } from './case-notes.js';
import { HistoryValues } from './history-values.js';
import { moment, word } from './words.js';

interface TimelineOf extends Pick<EndorsementDetails, 'id'>, RepeatContact {
  readonly mayRepeat: boolean;
}

export interface CaseTimelineProps {
  readonly t: Translator;
  readonly endorsement: Omit<TimelineOf, 'mayRepeat'>;
  /** Whether the person may have a mail sent again. */
  readonly mayRepeat: boolean;
  readonly events: readonly TimelineEvent[];
}

/** What happened to a case, newest first: who did what, why, what it changed, and what became of each mail. */
export function CaseTimeline({ t, endorsement, mayRepeat, events }: CaseTimelineProps) {
  return (
    <Timeline
      events={events.map((event) => ({
        at: event.at.toISOString(),
        when: moment(t, event.at),
        ...inWords(t, event, { ...endorsement, mayRepeat }),
      }))}
    />
  );
}

function inWords(t: Translator, event: TimelineEvent, endorsement: TimelineOf) {
  switch (event.type) {
    case 'status':
      return change(t, event);
    case 'job':
      return errand(t, event, endorsement);
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

/** States in which a mail has not reached the contact, and a look at the page of the mail is too long a way. */
const FAILED: readonly (JobEvent['delivery'] | JobEvent['outcome'])[] = [
  'failed',
  'discarded',
  'hard_bounce',
  'soft_bounce',
  'quota',
];

function errand(t: Translator, event: JobEvent, endorsement: TimelineOf) {
  const { job, outboxId, isMail, isSent, repeatedBy, outcome, delivery } = event;
  const title = word(t, 'staff.job', job);
  const isFailed = FAILED.includes(outcome) || FAILED.includes(delivery);
  return {
    title,
    who: repeatedBy,
    details: (
      <>
        {repeatedBy !== null && <p>{t('case.mails.again.asked')}</p>}
        {fateOf(t, event).map((sentence) => (
          <p>{sentence}</p>
        ))}
        {isMail && (
          <p>
            <a class="govuk-link" href={mailAddress(t.locale, endorsement.id, outboxId)}>
              {t(isSent ? 'case.mails.read' : 'case.mails.open')}
              <span class="govuk-visually-hidden">: {title}</span>
            </a>
          </p>
        )}
        {isFailed && endorsement.mayRepeat && repeatObstacle(event, endorsement) === null && (
          <RepeatButton endorsementId={endorsement.id} outboxId={outboxId} mail={title} />
        )}
      </>
    ),
  };
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
      {label !== null && <p>{wordsIn(label, t.locale)}</p>}
      {text !== null && (
        <blockquote class="wc-case__words" dir="auto">
          {text}
        </blockquote>
      )}
    </>
  );
}

/** Who acted, for people: a colleague's name, the contact, or the registry itself. */
export function whoActed(t: Translator, { actorKind, actorName }: StatusEvent): string {
  if (actorName !== null) return actorName;
  return t(actorKind === 'official' ? 'staff.actor.official' : 'staff.actor.registry');
}
