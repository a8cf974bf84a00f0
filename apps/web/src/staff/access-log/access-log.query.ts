import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { AccessFilter } from '#registry/privacy/access-log.js';

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

/** The filter as the registry takes it. */
export function accessFilterOf({ person, reference, from, until }: AccessLogQuery): AccessFilter {
  return { staffId: person, reference: reference?.toUpperCase(), from, until };
}
