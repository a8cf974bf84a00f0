import type { Translator } from '#content/i18n/translator.js';
import type { StaffRole } from '#domain/staff/staff-role.js';
import type { Mail } from '../../mail.js';
import type { MailSite } from '../../mailed-endorsement.js';
import { moment } from '#content/i18n/moment.js';
import { plainWords } from '../../wording/plain-words.js';

/** What is done to an account of staff that others are told. */
export const STAFF_NOTICE_MAILS = [
  'invited',
  'roleChanged',
  'enabled',
  'confirmed',
  'disabled',
  'factorReset',
  'linkMade',
] as const;
export type StaffNoticeMail = (typeof STAFF_NOTICE_MAILS)[number];

/** Somebody with their address: names can be alike. */
interface Named {
  readonly name: string;
  readonly email: string;
}

export interface StaffNoticeMailProps {
  /** Of who reads it. */
  readonly name: string;
  readonly account: Named;
  /** Who did it; null for the command line. */
  readonly actor: Named | null;
  readonly at: Date;
  readonly before: StaffRole | null;
  readonly after: StaffRole | null;
  /** What the account still waits for; null when it waits for nothing. */
  readonly waits: { readonly until: Date | null } | null;
  /** Id of the account, when who reads it may open its page. */
  readonly accountId: string | null;
  readonly site: MailSite;
}

/** Tells whoever works in the registry who did what to which account, when and from where. */
export function staffNoticeMail(
  kind: StaffNoticeMail,
  props: StaffNoticeMailProps,
  t: Translator,
): Mail<`staff-notice-${StaffNoticeMail}`> {
  const { name, account, waits, accountId, site } = props;
  const subject = t(`people.notice.subject.${kind}`, { name: plainWords(account.name) });
  return {
    template: `staff-notice-${kind}`,
    subject,
    preview: t(`people.notice.text.${kind}`),
    blocks: [
      { kind: 'heading', level: 1, text: subject },
      { kind: 'paragraph', text: t('mail.greeting', { name: plainWords(name) }) },
      { kind: 'paragraph', text: t(`people.notice.text.${kind}`) },
      { kind: 'facts', facts: facts(props, t) },
      ...(waits ? [{ kind: 'paragraph', text: waitsFor(waits, t) } as const] : []),
      { kind: 'paragraph', text: t('people.notice.notExpected', { email: site.contactEmail }) },
      ...(accountId === null
        ? []
        : [
            {
              kind: 'link',
              label: t('people.notice.open'),
              url: `${site.publicUrl}/${t.locale}/staff/people/${accountId}`,
            } as const,
          ]),
      { kind: 'paragraph', text: t('mail.closing.team') },
      { kind: 'smallPrint', text: t('people.notice.why') },
      { kind: 'smallPrint', text: t('mail.closing.keptBy') },
    ],
  };
}

function facts({ account, actor, at, before, after }: StaffNoticeMailProps, t: Translator) {
  const roles = [before, after].filter((role) => role !== null).map((role) => t(`people.role.${role}`));
  return [
    { name: t('people.notice.account'), value: named(account) },
    ...(roles.length > 0 ? [{ name: t('people.notice.role'), value: roles.join(' → ') }] : []),
    { name: t('people.notice.by'), value: actor ? named(actor) : t('people.notice.somebody') },
    { name: t('people.notice.where'), value: t(actor ? 'people.notice.pages' : 'people.notice.commandLine') },
    { name: t('account.mail.when'), value: moment(at, t) },
  ];
}

function named({ name, email }: Named): string {
  return `${plainWords(name)} (${email})`;
}

function waitsFor({ until }: { readonly until: Date | null }, t: Translator): string {
  return until ? t('people.notice.waitsUntil', { when: moment(until, t) }) : t('people.notice.waitsConfirm');
}
