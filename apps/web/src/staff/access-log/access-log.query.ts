import { NotFoundException } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { AccessFilter } from '#registry/privacy/access-log.js';
import { InvalidQuery, readQuery } from '../../api/read-query.js';

/** What the address of the access log may say. */
export class AccessLogQuery {
  @IsOptional()
  @IsUUID()
  person?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  reference?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(10)
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(10)
  until?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

/** @throws {NotFoundException} for an address that no page of ours leads to */
export function accessLogQuery(asked: unknown): AccessLogQuery {
  try {
    return readQuery(AccessLogQuery, asked);
  } catch (error) {
    throw error instanceof InvalidQuery ? new NotFoundException() : error;
  }
}

/** The filter as the registry takes it. */
export function accessFilterOf({ person, reference, from, until }: AccessLogQuery): AccessFilter {
  return { staffId: person, reference: reference?.toUpperCase(), from, until };
}

/** The filter as an address carries it, with its question mark; empty for the whole log. */
export function accessLogText(query: AccessLogQuery): string {
  const given = Object.entries({ ...query, page: query.page === 1 ? undefined : query.page }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, String(value)]]),
  );
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}
