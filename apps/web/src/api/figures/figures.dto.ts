import { ApiProperty } from '@nestjs/swagger';
import { UNDERTAKINGS, type Undertaking } from '#domain/pact/undertaking.js';

/** The register's figures, counted over verified endorsements only. */
export class FiguresDto {
  @ApiProperty({ description: 'register.api.answers.asOf', type: 'string', format: 'date-time' })
  asOf!: Date;

  @ApiProperty({ description: 'register.api.answers.revision', type: 'integer', example: 128 })
  revision!: number;

  @ApiProperty({ description: 'register.api.answers.signatoryCount', type: 'integer', example: 1284 })
  signatories!: number;

  @ApiProperty({ description: 'register.api.answers.demonstrationCount', type: 'integer', example: 0 })
  demonstrations!: number;

  @ApiProperty({ description: 'register.api.answers.countries', type: [String], example: ['BR', 'SN'] })
  countries!: readonly string[];

  @ApiProperty({ description: 'register.api.answers.sections', type: [String], example: ['africa', 'latinAmerica'] })
  sections!: readonly string[];

  @ApiProperty({ description: 'register.api.answers.years', type: [Number], example: [2026, 2025] })
  years!: readonly number[];

  @ApiProperty({
    description: 'register.api.answers.byUndertaking',
    type: 'object',
    properties: Object.fromEntries(UNDERTAKINGS.map((code) => [code, { type: 'integer' }])),
  })
  byUndertaking!: Readonly<Record<Undertaking, number>>;
}
