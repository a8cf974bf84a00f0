/**
 * What is asked separately, each with its own words and its own answer. `process_contact` and `publish_endorsement`
 * are needed to sign; `publish_name` and `news` are free choices.
 */
export const REQUIRED_CONSENTS = ['process_contact', 'publish_endorsement'] as const;

export const FREE_CONSENTS = ['publish_name', 'news'] as const;

export const CONSENT_PURPOSES = [...REQUIRED_CONSENTS, ...FREE_CONSENTS] as const;

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export type FreeConsent = (typeof FREE_CONSENTS)[number];

/** The present answer to each free question. */
export type FreeConsentAnswers = Readonly<Record<FreeConsent, boolean>>;

/**
 * What tells that somebody answered: they read the registry's own words and ticked, or wrote it on paper of which a file
 * tells. `unknown`: a row of a file of which nobody said so; it counts as not asked.
 */
export const CONSENT_BASES = ['asked', 'paper', 'unknown'] as const;

export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** Moves whenever the words of a consent question change in any language. */
export const CONSENT_TEXT_VERSION = '2026-11-29';

/** From this version on, the words about publication say that an announcement may be shown apart. */
export const ANNOUNCEMENTS_NAMED_SINCE = '2026-11-29';

/**
 * Whether somebody who agreed to publication in these words agreed to an announcement being shown.
 *
 * @param textVersion a date, `YYYY-MM-DD`, or a word such as `paper` for what was agreed to otherwise
 */
export function coversAnnouncement(textVersion: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(textVersion) && textVersion >= ANNOUNCEMENTS_NAMED_SINCE;
}
