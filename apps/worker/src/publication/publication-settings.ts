import { sectionOf } from '#content/countries.js';
import type { Settings } from '#platform/settings.js';
import type { PublicationSettings } from '#registry/public-register/public-row.js';

/** What a public record depends on besides the endorsement and its local government. */
export function publicationSettings({
  ANNOUNCEMENT_LIFETIME_DAYS,
}: Pick<Settings, 'ANNOUNCEMENT_LIFETIME_DAYS'>): PublicationSettings {
  return {
    sectionOf: (country) => sectionOf(country) ?? null,
    announcementLifetimeDays: ANNOUNCEMENT_LIFETIME_DAYS,
  };
}
