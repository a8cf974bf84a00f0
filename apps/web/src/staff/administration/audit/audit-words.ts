import type { Translator } from '#content/i18n/translator.js';
import { wordsIn } from '#domain/words.js';
import type { AuditEntry } from '#registry/audit/audit-entry.js';
import { LOGGED_ACCESSES, type LoggedAccess } from '#registry/privacy/access-log.js';
import type { ReasonChange } from '#registry/review/change-reasons.js';
import { fieldWords } from '../../case/history-values.js';
import { word } from '../../case/words.js';
import { eventTitle, isStaffAction } from '../people/person-words.js';

/** Who acted, for people: a colleague's name, the contact, the registry itself, or nobody that is known. */
export function whoDid(t: Translator, { actorKind, actorName }: AuditEntry): string {
  if (actorName !== null) return actorName;
  switch (actorKind) {
    case 'official':
      return t('staff.actor.official');
    case 'command_line':
      return t('people.commandLine');
    case 'nobody':
      return t('audit.nobody');
    default:
      return t('staff.actor.registry');
  }
}

/** What was done. */
export function whatWasDone(t: Translator, entry: AuditEntry): string {
  const { kind, action, proposedAction, personName } = entry;
  switch (kind) {
    case 'changes':
      if (action === 'judged_distinct') return t('audit.action.distinct');
      if (action === 'judged_suspected') return t('audit.action.suspected');
      if (action === 'mail_repeated') return t('audit.action.mail');
      return word(t, 'staff.action', action);
    case 'proposals':
      return t(`case.event.${action as ProposalStep}`, { what: word(t, 'staff.action', proposedAction ?? '') });
    case 'claims':
      if (action === 'released') return t('audit.claim.released');
      if (personName === null) return t('audit.claim.claimed');
      return t('audit.claim.takenOver', { name: `${personName} (${entry.personEmail ?? ''})` });
    case 'notes':
      return t('audit.action.note');
    case 'reasons':
      return t(`audit.reason.${action as ReasonChange}`);
    case 'pact':
      return pactWords(t, entry);
    case 'access':
      return isLogged(action) ? t(`audit.access.${action}`) : action;
    default:
      if (action === 'unknown_sign_in') return t('audit.action.unknownSignIn', { count: Number(entry.subject) });
      return isStaffAction(action) ? eventTitle(t, { ...entry, action }) : action;
  }
}

/** Its details: what a change changed, why a decision was taken, and what was taken away. */
export function detailsOf(t: Translator, { kind, action, fields, subject, reasonLabel }: AuditEntry): string[] {
  return [
    ...(reasonLabel ? [wordsIn(reasonLabel, t.locale)] : []),
    ...(fields.length > 0 ? [[...new Set(fields.map((field) => fieldWords(t, field)))].join(', ')] : []),
    ...(action === 'mail_repeated' ? [word(t, 'staff.job', subject ?? '')] : []),
    ...(kind === 'access' && subject !== null ? [subjectWords(t, action, subject)] : []),
  ];
}

function pactWords(t: Translator, { action, subject, after }: AuditEntry): string {
  const version = subject ?? '';
  if (after !== null) return t('audit.pact.scheduled', { version, day: t.date(after) });
  return t(action === 'cancelled' ? 'audit.pact.cancelled' : 'audit.pact.published', { version });
}

type ProposalStep = 'proposed' | 'confirmed' | 'declined' | 'taken_back';

function isLogged(action: string): action is LoggedAccess {
  return (LOGGED_ACCESSES as readonly string[]).includes(action);
}

function subjectWords(t: Translator, action: string, subject: string): string {
  const key = `bulk.kind.${subject}`;
  return action === 'bulk_report' && t.has(key) ? t(key) : subject;
}
