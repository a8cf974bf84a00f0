import { IsString } from 'class-validator';
import { Ticked } from '../fields/chosen.js';

export class PactForm {
  @Ticked('sign.pact.missing')
  read!: string;

  /** SHA-256 of the text that the page showed. */
  @IsString({ message: 'errors.field.invalid' })
  text!: string;
}
