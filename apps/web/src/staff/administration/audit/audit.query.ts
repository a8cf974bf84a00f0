import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { AUDIT_KINDS, type AuditFilter, type AuditKind, type AuditPlace } from '#registry/audit/audit-entry.js';

/** What the address of the audit may say. */
export class AuditQuery {
  @IsOptional()
  @IsUUID()
  person?: string;

  @IsOptional()
  @IsIn(AUDIT_KINDS)
  kind?: AuditKind;

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

  /** Where the page before ended: moment and key of its last entry. */
  @IsOptional()
  @Matches(/^\d{1,16}~[a-z][\da-f-]{20,36}$/)
  before?: string;
}

/** The filter as the registry takes it. */
export function auditFilterOf({ person, kind, reference, from, until }: AuditQuery): AuditFilter {
  return { staffId: person, kind, reference: reference?.toUpperCase(), from, until };
}

/** Where the page begins; the newest entries when the address does not say. */
export function placeOf({ before }: AuditQuery): AuditPlace | undefined {
  const [at, key] = before?.split('~') ?? [];
  return at !== undefined && key !== undefined ? { at, key } : undefined;
}

/** A place as an address carries it. */
export function placeText({ at, key }: AuditPlace): string {
  return `${at}~${key}`;
}
