import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength, Validate } from 'class-validator';
import { IsReference, typedReference } from '../../confirmation/request-form.js';
import { EmailAddress } from '../../fields/addresses.js';

/** Asks for a link to a signatory's own page. */
export class AccessForm {
  @EmailAddress('manage.ask.emailMissing')
  email!: string;

  @Validate(IsReference, { message: 'confirm.request.referenceWrong' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value ? typedReference(value) : null))
  reference: string | null = null;

  /** The page below the own page to which they wanted to go. */
  @Matches(/^[a-z0-9/-]{0,80}$/, { message: 'errors.field.invalid' })
  @MaxLength(80, { message: 'errors.field.invalid' })
  @IsString({ message: 'errors.field.invalid' })
  @IsOptional()
  to?: string;
}
