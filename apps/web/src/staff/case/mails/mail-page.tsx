import { direction, isLocale } from '#content/i18n/locales.js';
import type { Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { CaseMail, MailAsSent } from '#registry/mail-delivery/case-mails.js';
import { REPEATS_A_DAY, type RepeatObstacle } from '#registry/mail-delivery/repeat-mail.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { caseAddress } from '../case-address.js';
import { CaseFrame } from '../case-frame.js';
import { moment, word } from '../words.js';
import { fateOf } from './mail-fate.js';
import { RepeatButton } from './repeat-button.js';

export interface MailPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly mail: CaseMail;
  /** Why it cannot be sent again; null when it can. */
  readonly obstacle: RepeatObstacle | null;
}

/** One mail: what became of it, what it said, and sending it again, or what to do instead. */
export function MailPage({ page, staff, endorsement, mail, obstacle }: MailPageProps) {
  const { t } = page;
  const { outboxId, repeatedBy, sent } = mail;
  const title = word(t, 'staff.job', mail.job);
  return (
    <CaseFrame {...{ page, staff, endorsement, title }}>
      {repeatedBy !== null && <p class="govuk-body">{t('case.mails.again.by', { name: repeatedBy })}</p>}
      {fateOf(t, mail).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {sent ? <SentText t={t} sent={sent} /> : mail.outcome !== null && <p class="govuk-body">{missing(t, mail)}</p>}
      {mayStaff(staff, 'review-endorsements') && (
        <>
          <h2 class="govuk-heading-m">{t('case.mails.again.title')}</h2>
          {obstacle === null ? (
            <>
              <p class="govuk-body">{t('case.mails.again.body', { limit: REPEATS_A_DAY })}</p>
              <RepeatButton endorsementId={endorsement.id} outboxId={outboxId} mail={title} />
            </>
          ) : (
            <p class="govuk-body">{instead(t, obstacle)}</p>
          )}
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={caseAddress(t.locale, endorsement.id)}>
          {t('decisions.form.back')}
        </a>
      </p>
    </CaseFrame>
  );
}

/** Subject and text, letter by letter, in the language in which they were sent. */
function SentText({ t, sent }: { readonly t: Translator; readonly sent: MailAsSent }) {
  const { subject, body, language, sentAt, handedOverAt } = sent;
  const when = {
    when: moment(t, sentAt ?? handedOverAt),
    language: isLocale(language) ? t.language(language) : language,
  };
  return (
    <>
      <p class="govuk-body">{t(sentAt === null ? 'case.mails.perhapsSent' : 'case.mails.asSent', when)}</p>
      <div class="wc-mail">
        <dl class="wc-mail__lines">
          <div>
            <dt>{t('staff.mail.subject')}</dt>
            <dd lang={language}>{subject}</dd>
          </div>
        </dl>
        <div class="wc-mail__text" lang={language} dir={isLocale(language) ? direction(language) : 'auto'}>
          {body}
        </div>
      </div>
    </>
  );
}

/** Why there is nothing to read of a mail with which the registry is done. */
function missing(t: Translator, { outcome, delivery }: CaseMail): string {
  if (delivery === 'held' || outcome === 'failed' || outcome === 'discarded') return t('case.mails.neverLeft');
  return t(outcome === 'skipped' ? 'case.mails.notTrue' : 'case.mails.notKept');
}

function instead(t: Translator, obstacle: RepeatObstacle): string {
  switch (obstacle) {
    case 'contact_change':
      return t('case.mails.instead.contactChange');
    case 'not_true':
      return t('case.mails.instead.notTrue');
    default:
      return t(`case.mails.instead.${obstacle}`);
  }
}
