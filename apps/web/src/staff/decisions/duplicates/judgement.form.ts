import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { JUDGEMENTS, type Judgement } from '#registry/review/duplicates/suspicion.js';
import { WORDS_LIMIT } from '../reason.form.js';

/** Whether two endorsements are distinct, or suspected again, and why. */
export class JudgementForm {
  @IsIn(JUDGEMENTS, { message: 'errors.field.invalid' })
  judgement!: Judgement;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'duplicates.judgement.writeReason' })
  reason!: string;
}
