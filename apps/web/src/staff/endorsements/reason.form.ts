import { IsNotEmpty, Matches, MaxLength } from 'class-validator';

/** Most characters of a reviewer's own words. */
export const WORDS_LIMIT = 2000;

/** Why something is decided. Which codes there are is asked of the registry. */
export class ReasonForm {
  @Matches(/^[a-z][a-z0-9_]{1,39}$/, { message: 'decisions.form.chooseReason' })
  code!: string;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'decisions.form.writeWords' })
  text!: string;
}
