import { Ticked } from '../../official/fields/chosen.js';

/** The second of the two steps that publish a version. */
export class PublicationForm {
  @Ticked('versions.publish.sureMissing')
  sure!: string;
}
