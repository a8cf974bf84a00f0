import { Matches } from 'class-validator';

/** Which version of an endorsement the person saw; every form that changes one sends it along. */
export class SeenForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;
}
