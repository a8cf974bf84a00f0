import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { DOCUMENTS } from '#registry/review/duplicates/taking-over.js';
import { DecisionForm } from '../decision.form.js';

/** Why one endorsement is merged into another, in the versions that the person saw of both, and what is taken over. */
export class MergeForm extends DecisionForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  otherVersion!: string;

  @IsIn([...UNDERTAKINGS, DOCUMENTS], { each: true, message: 'errors.field.unknownOption' })
  @Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat()), { toClassOnly: true })
  take: string[] = [];
}
