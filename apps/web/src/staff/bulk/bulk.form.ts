import { IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { WORDS_LIMIT } from '../endorsements/decision.form.js';

/** Why something is decided on many endorsements. Which codes there are is asked of the registry. */
export class BulkForm {
  @Matches(/^[a-z][a-z0-9_]{1,39}$/, { message: 'decisions.form.chooseReason' })
  code!: string;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'decisions.form.writeWords' })
  text!: string;
}
