import type { Blocker } from '#domain/endorsement/blockers.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import type { Translator } from '#content/i18n/translator.js';
import type { CaseFile } from '#registry/review/case-file.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { caseAddress } from './case-address.js';
import { DECISION_NOUNS } from '../decisions/decision-kinds.js';
import { word } from './words.js';

export interface CaseActionsProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: CaseFile;
}

/** What can be done with an endorsement by who looks at it, and what stands in the way of verifying it. */
export function CaseActions({ page: { t }, staff, file: { endorsement, blockers, decisions } }: CaseActionsProps) {
  const isUndecided = endorsement.status === 'submitted' || endorsement.status === 'in_review';
  const offered = decisions.filter((action) =>
    mayStaff(staff, needsSecondPerson(action, endorsement) ? 'change-published' : 'decide-endorsements'),
  );
  const mayDecide = mayStaff(staff, 'decide-endorsements');
  // Rejecting stands beside verifying; the others are listed below.
  const others = offered.filter((action) => action !== 'reject');
  const address = (below: string): string => caseAddress(t.locale, endorsement.id, below);
  return (
    <>
      {isUndecided && blockers.length > 0 && (
        <InsetText class="wc-case__blockers">
          <h2 class="govuk-heading-s">{t('staff.case.blockersTitle')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {blockers.map((blocker) => (
              <li>{blockerWords(t, blocker)}</li>
            ))}
          </ul>
        </InsetText>
      )}
      {mayDecide && (
        <div class="govuk-button-group">
          {blockers.length === 0 && <LinkButton href={address('/verification')}>{t('staff.case.verify')}</LinkButton>}
          {offered.includes('reject') && (
            <LinkButton variant="warning" href={address('/rejection')}>
              {t('staff.case.reject')}
            </LinkButton>
          )}
          {endorsement.status === 'submitted' && (
            <form class="wc-case__take" method="post" action={address('/review')}>
              <input type="hidden" name="version" value={endorsement.version} />
              <Button variant="secondary">{t('staff.case.take')}</Button>
            </form>
          )}
        </div>
      )}
      {others.length > 0 && (
        <nav aria-labelledby="decisions-title">
          <h2 class="govuk-heading-s" id="decisions-title">
            {t('decisions.case.more')}
          </h2>
          <ul class="govuk-list">
            {others.map((action) => (
              <li>
                <a class="govuk-link" href={address(`/${DECISION_NOUNS[action]}`)}>
                  {word(t, 'decisions.title', action)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

/** What stands in the way, in words. */
export function blockerWords(t: Translator, blocker: Blocker): string {
  switch (blocker.type) {
    case 'address-not-confirmed':
      return t('staff.blocker.addressNotConfirmed');
    case 'no-undertaking':
      return t('staff.blocker.noUndertaking');
    case 'mandate-pending':
      return t('staff.blocker.mandatePending');
    case 'no-consent-to-publish':
      return t('staff.blocker.noConsentToPublish');
    case 'erased':
      return t('staff.blocker.erased');
    case 'already-listed':
      return t('staff.blocker.alreadyListed', { reference: blocker.reference });
    case 'place-succeeded':
      return t('staff.blocker.placeSucceeded', { successors: blocker.successors });
    case 'not-under-review':
      return t('staff.blocker.notUnderReview', { status: word(t, 'staff.status', blocker.status) });
  }
}
