import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { CONTACT_DECISIONS, type ContactDecision } from '#domain/contact/contact-rights.js';
import { SeenForm } from './seen.form.js';

const REASON_LIMIT = 2000;

/** Which of two contacts stands, and why, in the version that the person saw. */
export class DisputeForm extends SeenForm {
  @IsIn(CONTACT_DECISIONS, { message: 'changes.dispute.missing' })
  decision!: ContactDecision;

  @MaxLength(REASON_LIMIT, { message: 'errors.field.tooLong', context: { max: REASON_LIMIT } })
  @IsNotEmpty({ message: 'changes.dispute.reasonMissing' })
  reason!: string;
}
