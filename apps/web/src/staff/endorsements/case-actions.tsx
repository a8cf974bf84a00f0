import type { Blocker } from '#domain/endorsement/blockers.js';
import type { Translator } from '#content/i18n/translator.js';
import type { CaseFile } from '#registry/review/case-file.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { caseAddress } from './case-address.js';
import { word } from './words.js';

export interface CaseActionsProps {
  readonly page: PageContext;
  readonly file: CaseFile;
}

/** What can be done with an undecided endorsement, and what stands in the way of verifying it. */
export function CaseActions({ page: { t }, file: { endorsement, blockers } }: CaseActionsProps) {
  const address = (below: string): string => caseAddress(t.locale, endorsement.id, below);
  return (
    <>
      {blockers.length > 0 && (
        <InsetText class="wc-case__blockers">
          <h2 class="govuk-heading-s">{t('staff.case.blockersTitle')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {blockers.map((blocker) => (
              <li>{blockerWords(t, blocker)}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <div class="govuk-button-group">
        {blockers.length === 0 && <LinkButton href={address('/verification')}>{t('staff.case.verify')}</LinkButton>}
        <LinkButton variant="warning" href={address('/rejection')}>
          {t('staff.case.reject')}
        </LinkButton>
        {endorsement.status === 'submitted' && (
          <form class="wc-case__take" method="post" action={address('/review')}>
            <input type="hidden" name="version" value={endorsement.version} />
            <Button variant="secondary">{t('staff.case.take')}</Button>
          </form>
        )}
      </div>
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
    case 'already-listed':
      return t('staff.blocker.alreadyListed', { reference: blocker.reference });
    case 'not-under-review':
      return t('staff.blocker.notUnderReview', { status: word(t, 'staff.status', blocker.status) });
  }
}
