import { ACCOUNT_FILLS } from './account-fills.js';
import { CASE_FILLS } from './case-fills.js';
import { CONTACT_FILLS } from './contact-fills.js';
import { OFFICE_FILLS } from './office-fills.js';
import { SUCCESSION_FILLS } from './succession-fills.js';
import type { Fill } from './walk.js';

/** For each route of the staff’s side that changes something: valid requests about what the public sees. */
export const FILLS: Readonly<Record<string, Fill>> = {
  ...CASE_FILLS,
  ...CONTACT_FILLS,
  ...SUCCESSION_FILLS,
  ...OFFICE_FILLS,
  ...ACCOUNT_FILLS,
};
