import { CONSENT_PURPOSES, type ConsentPurpose } from '#domain/endorsement/consent.js';
import { Tickable, Ticked } from '../fields/chosen.js';

type Tick = 'yes' | undefined;

export class ConsentsForm implements Record<ConsentPurpose, Tick> {
  @Ticked('sign.consents.purposes.process_contact.missing')
  process_contact: Tick;

  @Ticked('sign.consents.purposes.publish_endorsement.missing')
  publish_endorsement: Tick;

  @Tickable()
  publish_name: Tick;

  @Tickable()
  news: Tick;
}

/** Each purpose with its own yes or no. */
export function consentsOf(form: ConsentsForm): Record<ConsentPurpose, boolean> {
  const answers = CONSENT_PURPOSES.map((purpose) => [purpose, form[purpose] === 'yes']);
  return Object.fromEntries(answers) as Record<ConsentPurpose, boolean>;
}
