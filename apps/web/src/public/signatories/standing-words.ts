import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';

/** Why a local government stands apart from the signatories, in one sentence; undefined when it does not. */
export function standingSentence(t: Translator, signatory: PublicSignatory): string | undefined {
  const { standing, verifiedOn, reconfirmedOn, announcedOn, mandateAwaitedUntil } = signatory;
  const confirmedOn = reconfirmedOn ?? verifiedOn;
  if (standing === 'lapsed' && confirmedOn) return t('standing.lapsed.since', { date: t.date(confirmedOn) });
  if (standing === 'announced' && announcedOn && mandateAwaitedUntil) {
    return t('standing.announced.since', { date: t.date(announcedOn), until: t.date(mandateAwaitedUntil) });
  }
  return undefined;
}
