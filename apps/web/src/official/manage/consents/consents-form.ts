import type { FreeConsent, FreeConsentAnswers } from '#domain/endorsement/consent.js';
import { Tickable } from '../../fields/chosen.js';
import { SeenForm } from '../seen-form.js';

type Tick = 'yes' | undefined;

/** The free consents, as they should be from now on. */
export class FreeConsentsForm extends SeenForm implements Record<FreeConsent, Tick> {
  @Tickable()
  publish_name: Tick;

  @Tickable()
  news: Tick;

  /** Asked only of an announcement whose consent was given in earlier words. */
  @Tickable()
  publish_endorsement: Tick;
}

/** Each free question with its own yes or no: an empty box is a no. */
export function freeAnswersOf({ publish_name, news }: FreeConsentsForm): FreeConsentAnswers {
  return { publish_name: publish_name === 'yes', news: news === 'yes' };
}
