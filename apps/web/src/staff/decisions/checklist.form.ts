import { IsIn, Matches, MaxLength } from 'class-validator';
import { CHECK_RESULTS, CHECKS, type Check, type CheckResult } from '#domain/endorsement/assurance.js';

const NOTE_LIMIT = 2000;

/** One line of the checklist, in the version that the person saw. */
export class ChecklistForm {
  @IsIn(CHECKS, { message: 'errors.field.choose' })
  subject!: Check;

  @IsIn(CHECK_RESULTS, { message: 'errors.field.choose' })
  result!: CheckResult;

  @MaxLength(NOTE_LIMIT, { message: 'errors.field.tooLong', context: { max: NOTE_LIMIT } })
  note!: string;

  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;
}
