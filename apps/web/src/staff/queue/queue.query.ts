import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { COUNTRIES, SECTIONS, sectionOf, type UclgSection } from '#content/countries.js';
import { ENDORSEMENT_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { OPEN_MATTERS, type OpenMatter, type QueueAge, type QueueFilter } from '#registry/review/queue-filter.js';

const CODES = COUNTRIES.map(({ code }) => code);

/** What the address of the staff's list may say. */
export class QueueQuery {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @IsIn(['all', ...ENDORSEMENT_STATUSES], { each: true })
  state?: (EndorsementStatus | 'all')[];

  @IsOptional()
  @IsIn(CODES)
  country?: string;

  @IsOptional()
  @IsIn(SECTIONS)
  section?: UclgSection;

  @IsOptional()
  @IsIn(['near', 'overdue'])
  age?: QueueAge;

  @IsOptional()
  @IsIn(['me', 'nobody'])
  assigned?: 'me' | 'nobody';

  @IsOptional()
  @IsIn(['yes'])
  bounced?: 'yes';

  @IsOptional()
  @IsIn(['yes'])
  duplicate?: 'yes';

  @IsOptional()
  @IsIn(OPEN_MATTERS)
  open?: OpenMatter;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

/** The filter as the registry takes it: a section is the list of its countries. */
export function queueFilterOf(query: QueueQuery, staffId: string): QueueFilter {
  const { state, country, section, age, assigned, bounced, duplicate, open, q } = query;
  const states = state?.includes('all') ? ENDORSEMENT_STATUSES : (state as EndorsementStatus[] | undefined);
  const countries = CODES.filter((code) => (!country || code === country) && (!section || sectionOf(code) === section));
  return {
    ...(states && { states }),
    ...((country ?? section) && { countries }),
    ...(age && { age }),
    ...(assigned && { assignee: assigned === 'me' ? staffId : 'nobody' }),
    ...(bounced && { bounced: true }),
    ...(duplicate && { duplicate: true }),
    ...(open && { open }),
    ...(q && { text: q }),
  };
}
