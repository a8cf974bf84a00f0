import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  IMPORT_OUTCOMES,
  IMPORT_RESULTS,
  type ImportOutcome,
  type ImportResult,
} from '#registry/import/import-batch.js';

/** What the address of an import's report may say: which of its rows are shown. */
export class ImportQuery {
  @IsOptional()
  @IsIn(IMPORT_OUTCOMES)
  outcome?: ImportOutcome;

  @IsOptional()
  @IsIn(IMPORT_RESULTS)
  result?: ImportResult;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}
