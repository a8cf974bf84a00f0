import { NotFoundException, ParseUUIDPipe } from '@nestjs/common';
import type { Locale } from '#content/i18n/locales.js';
import { localePath } from '../../views/site-paths.js';

export const IMPORTS = '/staff/imports';

/** The address of the list of imports, of one import, or of a page below it. */
export function importAddress(locale: Locale, importId = '', below = ''): string {
  return localePath(locale, importId ? `${IMPORTS}/${importId}${below}` : IMPORTS);
}

/** Takes an import's id from the address: `@Param('importId', importIdPipe) id: string`. */
export const importIdPipe = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });
