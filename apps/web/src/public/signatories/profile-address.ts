import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { SITE_PATHS } from '../../views/site-paths.js';

/** Address of a signatory's page without its language: `/signatories/sn/ziguinchor-12`. */
export function profilePath({ country, slug, number }: Pick<PublicSignatory, 'country' | 'slug' | 'number'>): string {
  return `${SITE_PATHS.signatories}/${country.toLowerCase()}/${slug}-${number}`;
}

/** The number at the end of an address's last part; it alone says which signatory is meant. */
export function numberInAddress(lastPart: string): number | undefined {
  const digits = /(?:^|-)([1-9]\d{0,8})$/.exec(lastPart)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
