import { Matches } from 'class-validator';
import { Ticked } from '../../fields/chosen.js';
import { SeenForm } from '../seen-form.js';

export class SignVersionForm extends SeenForm {
  @Ticked('versions.sign.sureMissing')
  sure!: string;

  /** SHA-256 of the text that the page showed. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'errors.field.invalid' })
  text!: string;
}
