import type { Translator } from '#content/i18n/translator.js';

/**
 * How long what people enter is kept where no setting says it, as the privacy page tells; its spec compares it with
 * what the registry does.
 */
export const KEPT_FOR = {
  draftDays: 30,
  linkHours: 72,
  unconfirmedDays: 30,
  erasureDays: 30,
} as const;

const DAYS_OF_A_YEAR = 365;

/** A number of days as people say it: `90` → “90 days”, `730` → “2 years”. */
export function period(t: Translator, days: number): string {
  return days % DAYS_OF_A_YEAR === 0
    ? t('register.privacy.years', { count: days / DAYS_OF_A_YEAR })
    : t('register.privacy.days', { count: days });
}
