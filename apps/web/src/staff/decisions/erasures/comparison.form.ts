import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { EVIDENCE_SUBJECTS, type EvidenceSubject } from '#registry/privacy/erasure-evidence.js';

const TEXT_LIMIT = 300;

/** A name or an address that somebody says stood in an endorsement, and which of the two it is. */
export class ErasedComparisonForm {
  @IsIn(EVIDENCE_SUBJECTS, { message: 'changes.erased.subjectMissing' })
  subject!: EvidenceSubject;

  @MaxLength(TEXT_LIMIT, { message: 'errors.field.tooLong', context: { max: TEXT_LIMIT } })
  @IsNotEmpty({ message: 'changes.erased.textMissing' })
  text!: string;
}
