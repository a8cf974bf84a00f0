import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { WebAddressOrNot } from '../fields/addresses.js';
import { Chosen } from '../fields/chosen.js';
import { wholeNumber } from '../fields/figures.js';
import { Written, WrittenOrNot } from '../fields/written.js';

/** What a local government may be; the same words as the gazetteer's kinds. */
export const GOVERNMENT_KINDS = [
  'municipality',
  'city',
  'town',
  'metropolitan',
  'province',
  'region',
  'other',
] as const;

const LONGEST = 200;
const LARGEST_POPULATION = 50_000_000;

export class DescriptionForm {
  @Written(LONGEST, 'sign.describe.nameMissing')
  name!: string;

  @Chosen(GOVERNMENT_KINDS, 'sign.describe.kindMissing')
  kind!: (typeof GOVERNMENT_KINDS)[number];

  @WrittenOrNot(LONGEST)
  regionName: string | null = null;

  @Max(LARGEST_POPULATION, { message: 'sign.describe.populationWrong' })
  @Min(1, { message: 'sign.describe.populationWrong' })
  @IsInt({ message: 'sign.describe.populationWrong' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value !== '' ? wholeNumber(value) : null))
  population: number | null = null;

  @WebAddressOrNot()
  officialWebsite: string | null = null;
}
