import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { REASON_PURPOSES, type ReasonPurpose } from '#domain/endorsement/staff-decisions.js';

const LABEL_LIMIT = 120;
const WORDS_LIMIT = 600;

/** A reason in every language: what colleagues choose, and what the contact reads. */
export class ReasonForm {
  @MaxLength(LABEL_LIMIT, { message: 'errors.field.tooLong', context: { max: LABEL_LIMIT } })
  @IsNotEmpty({ message: 'reasons.missing.label.en' })
  labelEn!: string;

  @MaxLength(LABEL_LIMIT, { message: 'errors.field.tooLong', context: { max: LABEL_LIMIT } })
  @IsNotEmpty({ message: 'reasons.missing.label.fr' })
  labelFr!: string;

  @MaxLength(LABEL_LIMIT, { message: 'errors.field.tooLong', context: { max: LABEL_LIMIT } })
  @IsNotEmpty({ message: 'reasons.missing.label.es' })
  labelEs!: string;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'reasons.missing.words.en' })
  wordsEn!: string;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'reasons.missing.words.fr' })
  wordsFr!: string;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'reasons.missing.words.es' })
  wordsEs!: string;
}

/** A reason that is new: also for which decision it is, and under which code. */
export class NewReasonForm extends ReasonForm {
  @IsIn(REASON_PURPOSES, { message: 'reasons.choosePurpose' })
  purpose!: ReasonPurpose;

  @Matches(/^[a-z][a-z0-9_]{1,39}$/, { message: 'reasons.codeWrong' })
  code!: string;
}

/** The words of a form, by language. */
export function wordsOf(form: ReasonForm) {
  return {
    label: { en: form.labelEn, fr: form.labelFr, es: form.labelEs },
    words: { en: form.wordsEn, fr: form.wordsFr, es: form.wordsEs },
  };
}
