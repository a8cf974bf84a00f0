import { ApiProperty } from '@nestjs/swagger';
import { SignatoryDto } from './signatory.dto.js';

/** One page of the list. */
export class SignatoryPageDto {
  @ApiProperty({ description: 'register.api.answers.total', type: 'integer', example: 1284 })
  total!: number;

  @ApiProperty({ description: 'register.api.answers.demonstrations', type: 'integer', example: 0 })
  demonstrations!: number;

  @ApiProperty({ description: 'register.api.parameters.page', type: 'integer', example: 1 })
  page!: number;

  @ApiProperty({ description: 'register.api.parameters.pageSize', type: 'integer', example: 20 })
  pageSize!: number;

  @ApiProperty({ description: 'register.api.answers.pages', type: 'integer', example: 65 })
  pages!: number;

  @ApiProperty({ description: 'register.api.answers.signatories', type: [SignatoryDto] })
  signatories!: SignatoryDto[];
}
