import { Ticked } from '../../fields/chosen.js';
import { SeenForm } from '../seen-form.js';

/** That the erasure is meant. */
export class ErasureForm extends SeenForm {
  @Ticked('changes.erasure.sureMissing')
  sure!: string;
}
