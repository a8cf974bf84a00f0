import { NotFoundException, ParseUUIDPipe } from '@nestjs/common';
import type { PageContext } from '../../../http/page-context.js';
import { localePath } from '../../../views/site-paths.js';

/** Address of the list of people, without the language. */
export const PEOPLE = '/staff/people';

/** Address of one person's page. */
export function personAddress({ t }: PageContext, id: string): string {
  return localePath(t.locale, `${PEOPLE}/${id}`);
}

/** Takes a person's id from the address. Anything else is not found. */
export const personIdPipe = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });
