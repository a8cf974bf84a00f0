import { Matches } from 'class-validator';

/** Every form on a signatory's own page says in which version the person saw the endorsement. */
export class SeenForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;
}
