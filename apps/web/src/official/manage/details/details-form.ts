import { Written } from '../../fields/written.js';
import { SeenForm } from '../seen-form.js';

const LONGEST = 200;

/** Who signed, as it should be. */
export class DetailsForm extends SeenForm {
  @Written(LONGEST, 'sign.signatory.nameMissing')
  name!: string;

  @Written(LONGEST, 'sign.signatory.officeMissing')
  office!: string;
}
