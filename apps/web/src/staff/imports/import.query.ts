import { NotFoundException } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  IMPORT_OUTCOMES,
  IMPORT_RESULTS,
  type ImportOutcome,
  type ImportResult,
} from '#registry/import/import-batch.js';
import { InvalidQuery, readQuery } from '../../api/read-query.js';

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

/** @throws {NotFoundException} for an address that no page of ours leads to */
export function importQuery(asked: unknown): ImportQuery {
  try {
    return readQuery(ImportQuery, asked);
  } catch (error) {
    throw error instanceof InvalidQuery ? new NotFoundException() : error;
  }
}

/** The filter as an address carries it, with its question mark; empty for all rows. */
export function importQueryText({ outcome, result, page }: ImportQuery): string {
  const given = { outcome, result, page: page === 1 ? undefined : page };
  const parameters = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return parameters.length > 0 ? `?${new URLSearchParams(parameters).toString()}` : '';
}
