import { COUNTRIES } from '#content/countries.js';
import { Chosen } from '../fields/chosen.js';

const CODES = COUNTRIES.map(({ code }) => code);

export class CountryForm {
  @Chosen(CODES, 'sign.country.missing')
  country!: string;
}
