import { ApiProperty } from '@nestjs/swagger';
import { SignatoryDto } from '../signatories/signatory.dto.js';

/** The whole register, or what a filter leaves of it, with everything needed to use and to cite it. */
export class OpenDataDto {
  @ApiProperty({ description: 'register.api.answers.asOf', type: 'string', format: 'date-time' })
  asOf!: Date;

  @ApiProperty({ description: 'register.api.answers.revision', type: 'integer', example: 128 })
  revision!: number;

  @ApiProperty({ description: 'register.api.answers.licence', example: 'CC BY 4.0' })
  licence!: string;

  @ApiProperty({ description: 'register.api.answers.licenceUrl', format: 'uri' })
  licenceUrl!: string;

  @ApiProperty({ description: 'register.api.answers.attribution', type: [String] })
  attribution!: readonly string[];

  @ApiProperty({ description: 'register.api.answers.fieldList', format: 'uri' })
  fieldList!: string;

  @ApiProperty({ description: 'register.api.answers.demonstration', example: false })
  demonstration!: boolean;

  @ApiProperty({ description: 'register.api.answers.total', type: 'integer', example: 1284 })
  total!: number;

  @ApiProperty({ description: 'register.api.answers.demonstrations', type: 'integer', example: 0 })
  demonstrations!: number;

  @ApiProperty({ description: 'register.api.answers.signatories', type: [SignatoryDto] })
  signatories!: SignatoryDto[];
}
