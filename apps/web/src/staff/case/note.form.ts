import { IsNotEmpty, MaxLength } from 'class-validator';

/** Most characters of a note. */
export const NOTE_LIMIT = 4000;

/** A note for colleagues. */
export class NoteForm {
  @MaxLength(NOTE_LIMIT, { message: 'errors.field.tooLong', context: { max: NOTE_LIMIT } })
  @IsNotEmpty({ message: 'case.notes.missing' })
  note!: string;
}
