import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';

/** Why a local government stands apart from the signatories, in one sentence; undefined when it does not. */
export function standingSentence(t: Translator, signatory: PublicSignatory): string | undefined {
  const { standing, verifiedOn, reconfirmedOn, announcedOn, mandateAwaitedUntil } = signatory;
  const confirmedOn = reconfirmedOn ?? verifiedOn;
  if (standing === 'lapsed' && confirmedOn) return t('standing.lapsed.since', { date: t.date(confirmedOn) });
  if (standing === 'announced' && announcedOn) {
    const date = t.date(announcedOn);
    return mandateAwaitedUntil
      ? t('standing.announced.since', { date, until: t.date(mandateAwaitedUntil) })
      : t('standing.announced.recorded', { date });
  }
  return undefined;
}
