import type { Settings } from '#platform/settings.js';
import type { UploadQuota } from '#registry/evidence/upload-quota.js';

const MB = 1_000_000;

/** How much may be uploaded in a day, as the settings say. */
export function uploadQuotaOf(settings: Settings): UploadQuota {
  return {
    owner: settings.UPLOADS_DAILY_MB_PER_DRAFT * MB,
    network: settings.UPLOADS_DAILY_MB_PER_NETWORK * MB,
    all: settings.UPLOADS_DAILY_MB * MB,
  };
}
