import { Transform } from 'class-transformer';
import { IsNotEmpty, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { isEndorsementReference } from '#domain/endorsement/reference.js';
import { EmailAddress } from '../fields/addresses.js';

/** Whether a text is a reference, its check symbol included. */
@ValidatorConstraint()
export class IsReference implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isEndorsementReference(value);
  }
}

/**
 * A reference as people type it: small letters, without its dashes or without "WC", O for 0, I or L for 1. The check
 * symbol at its end stays as it is, because there U is a symbol of its own.
 */
export function typedReference(typed: string): string {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/^WC/, '');
  const digits = symbols.replace(/O/g, '0').replace(/[IL]/g, '1');
  return `WC-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}

export class RequestForm {
  @Validate(IsReference, { message: 'confirm.request.referenceWrong' })
  @IsNotEmpty({ message: 'confirm.request.referenceMissing' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value !== '' ? typedReference(value) : value,
  )
  reference!: string;

  @EmailAddress('confirm.request.emailMissing')
  email!: string;
}
