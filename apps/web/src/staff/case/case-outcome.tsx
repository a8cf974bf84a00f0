import type { CaseFile } from '#registry/review/case-file.js';
import { LinkButton } from '../../views/components/link-button.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { useTranslator } from '../../views/translator-context.js';
import { localePath } from '../../views/site-paths.js';
import { signatoryPath } from './case-address.js';
import { lastChange, lastChangeWords } from './last-change.js';
import { word } from './words.js';

export interface CaseOutcomeProps {
  readonly file: CaseFile;
  /** Whether the person who looks has just done it. */
  readonly done: boolean;
  /** The case that has waited longest; undefined when none waits. */
  readonly nextHref: string | undefined;
  readonly nextName: string | undefined;
}

/** Says that the decision is made and what happens now, and leads on to the next case. */
export function CaseOutcome({ file, done, nextHref, nextName }: CaseOutcomeProps) {
  const t = useTranslator();
  const { status, publishedAt, localGovernment } = file.endorsement;
  const change = lastChange(file);
  if (done && change && status !== 'verified' && status !== 'rejected') {
    return (
      <NotificationBanner type="success">
        <p class="govuk-notification-banner__heading">
          {t('decisions.case.done', { what: word(t, 'staff.action', change.action) })}
        </p>
      </NotificationBanner>
    );
  }
  if (!change || (status !== 'verified' && status !== 'rejected')) return null;
  if (!done) {
    return (
      <NotificationBanner>
        <p class="govuk-notification-banner__heading">{lastChangeWords(t, change)}</p>
        {status === 'verified' && publishedAt && (
          <p class="govuk-body">
            <a class="govuk-link" href={localePath(t.locale, signatoryPath(localGovernment))}>
              {t('staff.outcome.publicPage')}
            </a>
          </p>
        )}
      </NotificationBanner>
    );
  }
  return (
    <NotificationBanner type="success">
      <p class="govuk-notification-banner__heading">
        {t(status === 'verified' ? 'staff.outcome.verified' : 'staff.outcome.rejected')}
      </p>
      <p class="govuk-body">{t(status === 'verified' ? 'staff.outcome.verifiedNext' : 'staff.outcome.rejectedNext')}</p>
      {nextHref === undefined ? (
        <p class="govuk-body">{t('staff.outcome.noMore')}</p>
      ) : (
        <LinkButton href={nextHref} start class="wc-button--last">
          {t('staff.outcome.next', { name: nextName ?? '' })}
        </LinkButton>
      )}
    </NotificationBanner>
  );
}
