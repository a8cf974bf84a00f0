import { PUBLIC_FIELDS, type PublicSignatory } from '#registry/public-register/public-fields.js';

/** A signatory with its public fields and nothing else, in the order in which they are documented. */
export function publicRecord(signatory: PublicSignatory): PublicSignatory {
  return Object.fromEntries(PUBLIC_FIELDS.map((field) => [field, signatory[field]])) as unknown as PublicSignatory;
}
