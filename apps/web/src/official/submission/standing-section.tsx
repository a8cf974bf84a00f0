import { promiseWords } from '#content/promise-words.js';
import type { PresentStanding } from '#registry/record/present-standing.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import type { Visit } from '../journey/visit.js';

export interface StandingSectionProps {
  readonly visit: Pick<Visit, 'page'>;
  readonly endorsement: Pick<EndorsementDetails, 'mandateKind'>;
  readonly standing: PresentStanding;
  readonly now: Date;
}

/** How an endorsement stands, what the public sees of it, by when what happens, and the way to its own page where one opens. */
export function StandingSection({ visit, endorsement, standing, now }: StandingSectionProps) {
  const { t, site } = visit.page;
  const { status, shown, deadlines } = standing;
  const promise = promiseWords(t, deadlines, { now, contactEmail: site.contactEmail });
  const isUnverifiable = deadlines.decision !== null && endorsement.mandateKind === 'announcement';
  return (
    <>
      <p class="govuk-body-l">{t(`manage.status.${status}.means`)}</p>
      <p class="govuk-body">{t(`manage.shown.${shown}`)}</p>
      {promise !== null && <p class="govuk-body">{promise}</p>}
      {isUnverifiable && <InsetText>{t('confirm.confirmed.pending')}</InsetText>}
      {status !== 'void' && (
        <>
          <LinkButton href={localePath(t.locale, SITE_PATHS.manage)}>{t('sign.submitted.own')}</LinkButton>
          <p class="govuk-body">{t('sign.submitted.ownHint')}</p>
        </>
      )}
    </>
  );
}
