import { IsNotEmpty, MaxLength } from 'class-validator';

export const REASON_LIMIT = 500;

/** Why an import is taken back. */
export class UndoingForm {
  @MaxLength(REASON_LIMIT, { message: 'errors.field.tooLong', context: { max: REASON_LIMIT } })
  @IsNotEmpty({ message: 'imports.undo.reasonMissing' })
  reason!: string;
}
