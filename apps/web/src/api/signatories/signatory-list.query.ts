import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { SIGNATORY_ORDERS, type SignatoryOrder } from '#registry/public-register/find-signatories.js';
import { FILTER_PARAMETERS, SignatoryFilterQuery } from './signatory-filter.query.js';

/** More pages than the largest register has. */
const LAST_PAGE = 1_000_000;

/** One page of the filtered list, in an order. */
export class SignatoryListQuery extends SignatoryFilterQuery {
  @ApiPropertyOptional({ description: 'register.api.parameters.sort', enum: SIGNATORY_ORDERS, default: 'newest' })
  @IsOptional()
  @IsIn(SIGNATORY_ORDERS)
  sort: SignatoryOrder = 'newest';

  @ApiPropertyOptional({ description: 'register.api.parameters.page', type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LAST_PAGE)
  page = 1;
}

/** The parameters of the list, in the order in which addresses carry them. */
export const LIST_PARAMETERS = [...FILTER_PARAMETERS, 'sort', 'page'] as const;

/** The same for programs, which choose how much they take at once. */
export class SignatoryPageQuery extends SignatoryListQuery {
  @ApiPropertyOptional({
    description: 'register.api.parameters.pageSize',
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 20,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize = 20;
}
