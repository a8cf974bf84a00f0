import type { Translator } from '#content/i18n/translator.js';
import { moment } from '#content/i18n/moment.js';
import type { ContactStanding } from '#registry/own-page/contact-standing.js';
import { InsetText } from '../../../views/components/inset-text.js';

/** Says what the contact cannot do now, why, and until when; nothing while they may do everything. */
export function OwnRights({ t, contact: { rights, until } }: { t: Translator; contact: ContactStanding }) {
  if (rights === 'full') return null;
  const body = until ? t('manage.rights.limited.body', { moment: moment(until, t) }) : t('manage.rights.reading.body');
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{t(`manage.rights.${rights}.title`)}</h2>
      <p class="govuk-body">{body}</p>
    </InsetText>
  );
}
