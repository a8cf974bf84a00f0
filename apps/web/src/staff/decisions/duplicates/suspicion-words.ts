import type { Translator } from '#content/i18n/translator.js';
import type { SuspicionReasons } from '#registry/review/duplicates/suspicion-rule.js';

/** Why two endorsements may be the same one, in words. */
export function suspicionWords(t: Translator, reasons: SuspicionReasons): string[] {
  if (reasons.sameGovernment) return [t('duplicates.reason.sameGovernment')];
  const { similarity, distanceKm, sameRegion } = reasons;
  return [
    similarity === 1
      ? t('duplicates.reason.sameName')
      : t('duplicates.reason.similarName', { percent: Math.round(similarity * 100) }),
    ...(distanceKm === null ? [] : [t('duplicates.reason.distance', { km: Math.round(distanceKm) })]),
    ...(sameRegion ? [t('duplicates.reason.sameRegion')] : []),
  ];
}
