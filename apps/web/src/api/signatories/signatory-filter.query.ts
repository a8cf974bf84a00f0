import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { COUNTRIES, SECTIONS, type UclgSection } from '#content/countries.js';
import { PUBLIC_STANDINGS, type PublicStanding } from '#domain/endorsement/public-standing.js';
import { inPactOrder, UNDERTAKINGS, type Undertaking } from '#domain/pact/undertaking.js';
import type { SignatoryFilter } from '#registry/public-register/find-signatories.js';

const COUNTRY_CODES = COUNTRIES.map(({ code }) => code);
const LONGEST_SEARCH = 100;

/** What narrows the list of signatories: the same parameters in pages, open data and API. */
export class SignatoryFilterQuery {
  @ApiPropertyOptional({ description: 'register.api.parameters.q', maxLength: LONGEST_SEARCH, example: 'Ziguinchor' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_SEARCH)
  q?: string;

  @ApiPropertyOptional({
    description: 'register.api.parameters.undertaking',
    enum: UNDERTAKINGS,
    isArray: true,
    example: ['health'],
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @IsIn(UNDERTAKINGS, { each: true })
  undertaking?: Undertaking[];

  @ApiPropertyOptional({
    description: 'register.api.parameters.country',
    type: String,
    pattern: '^[A-Za-z]{2}$',
    example: 'SN',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsIn(COUNTRY_CODES)
  country?: string;

  @ApiPropertyOptional({ description: 'register.api.parameters.section', enum: SECTIONS, example: 'africa' })
  @IsOptional()
  @IsIn(SECTIONS)
  section?: UclgSection;

  @ApiPropertyOptional({
    description: 'register.api.parameters.year',
    type: 'integer',
    minimum: 2000,
    maximum: 2100,
    example: 2025,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ description: 'register.api.parameters.standing', enum: PUBLIC_STANDINGS, default: 'listed' })
  @IsOptional()
  @IsIn(PUBLIC_STANDINGS)
  standing?: PublicStanding;
}

/** The parameters of the filter, in the order in which addresses carry them. */
export const FILTER_PARAMETERS = ['q', 'undertaking', 'country', 'section', 'year', 'standing'] as const;

/** The filter as the register's queries take it. */
export function filterOf(query: SignatoryFilterQuery): SignatoryFilter {
  const { q, undertaking, country, section, year, standing } = query;
  return {
    ...(q !== undefined && { query: q }),
    ...(undertaking && { undertakings: inPactOrder(undertaking) }),
    ...(country && { country }),
    ...(section && { section }),
    ...(year !== undefined && { year }),
    ...(standing && { standing }),
  };
}
