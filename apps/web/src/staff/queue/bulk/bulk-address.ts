import { NotFoundException, ParseUUIDPipe, type PipeTransform } from '@nestjs/common';
import type { Locale } from '#content/i18n/locales.js';
import { isBulkKind, type BulkKind } from '#registry/review/bulk/bulk-kind.js';
import { localePath } from '../../../views/site-paths.js';

/** Choosing what to do with a filtered list, and a list that was frozen; without the language. */
export const BULK = '/staff/bulk';
export const BULK_ACTIONS = '/staff/bulk-actions';

/** The address of a frozen list, or of a page below it. */
export function bulkAddress(locale: Locale, id: string, below = ''): string {
  return localePath(locale, `${BULK_ACTIONS}/${id}${below}`);
}

/** Takes a frozen list's id from the address. */
export const bulkIdPipe = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });

/** Takes from the address what is to be done. */
export const bulkKindPipe: PipeTransform<string, BulkKind> = {
  transform(value) {
    if (!isBulkKind(value)) throw new NotFoundException();
    return value;
  },
};
