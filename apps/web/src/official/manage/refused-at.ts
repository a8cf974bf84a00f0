import { DomainError } from '#domain/domain-error.js';
import type { MessageKey } from '#content/i18n/translator.js';
import { refusalKey } from '../../http/domain-refusals.js';
import type { FormError } from '../../http/read-form.js';
import type { Outcome } from '../journey/signing-journey.js';

/** Refusals of which a page tells: that the endorsement, or what the contact may do, is not as this one showed it. */
const NOT_AT_A_FIELD = /^(?:endorsement|contact)\./;

/**
 * Does what a form asks for. A refusal about what was entered is an error at its field, in the same words as a page of
 * its own would have: then nothing that was typed is lost.
 *
 * @param field at which a refusal is shown
 * @throws what is not about the entry
 */
export async function refusedAt(
  field: string,
  act: () => Promise<Outcome>,
  refuse: (errors: readonly FormError[]) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError) || NOT_AT_A_FIELD.test(error.code)) throw error;
    return refuse([{ field, key: `${refusalKey(error.code)}.body` as MessageKey }]);
  }
}
