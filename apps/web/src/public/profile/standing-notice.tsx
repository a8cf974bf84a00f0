import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { standingSentence } from '../signatories/standing-words.js';

/** Says first thing that this local government is not counted among the signatories, and why. */
export function StandingNotice({ t, signatory }: { t: Translator; signatory: PublicSignatory }) {
  const { standing } = signatory;
  if (standing === 'listed') return null;
  return (
    <NotificationBanner title={t(`standing.label.${standing}`)} titleId="standing">
      <p class="govuk-notification-banner__heading">{standingSentence(t, signatory)}</p>
      <p class="govuk-body">{t(`standing.means.${standing}`)}</p>
    </NotificationBanner>
  );
}
