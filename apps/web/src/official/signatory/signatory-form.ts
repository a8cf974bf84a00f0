import { Written } from '../fields/written.js';

const LONGEST = 200;

export class SignatoryForm {
  @Written(LONGEST, 'sign.signatory.nameMissing')
  name!: string;

  @Written(LONGEST, 'sign.signatory.officeMissing')
  office!: string;
}
