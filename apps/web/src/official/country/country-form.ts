import { SIGNING_COUNTRIES } from '#content/countries.js';
import { Chosen } from '../fields/chosen.js';

const CODES = SIGNING_COUNTRIES.map(({ code }) => code);

export class CountryForm {
  @Chosen(CODES, 'sign.country.missing')
  country!: string;
}
