import { Transform } from 'class-transformer';
import { IsNotEmpty, MaxLength, Validate } from 'class-validator';
import { IsReference, typedReference } from '../../../official/confirmation/request-form.js';

/** With which endorsement a case is compared. */
export class ComparisonChoiceForm {
  @Validate(IsReference, { message: 'confirm.request.referenceWrong' })
  @MaxLength(100, { message: 'confirm.request.referenceWrong' })
  @IsNotEmpty({ message: 'confirm.request.referenceMissing' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value ? typedReference(value) : value))
  with!: string;
}
