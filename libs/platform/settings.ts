import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { Days } from './days-setting.js';
import { LaunchSettings } from './launch-settings.js';
import { Unguessable } from './unguessable-setting.js';

/** Days in which the mandate of an announcement has to come, unless a setting says otherwise. */
export const DEFAULT_ANNOUNCEMENT_LIFETIME_DAYS = 180;

/**
 * Every setting of the registry, validated once at start. A wrong one stops the start with the sentence beside it.
 * The table of docs/configuration.md is checked against this class.
 */
export class Settings extends LaunchSettings {
  @IsIn(['development', 'production', 'test'], {
    message: 'NODE_ENV must be development, production or test.',
  })
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'DATABASE_URL must be a PostgreSQL address such as postgres://user:password@host:5432/we_care.',
  })
  DATABASE_URL!: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'DIRECT_DATABASE_URL must be a PostgreSQL address past the pooler that DATABASE_URL leads to.',
  })
  DIRECT_DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'MIGRATION_DATABASE_URL must be a PostgreSQL address with the user who owns the tables.',
  })
  MIGRATION_DATABASE_URL?: string;

  @Transform(({ value }: { value: unknown }) => (value === 'true' || value === 'false' ? value === 'true' : value))
  @IsBoolean({ message: 'ALLOW_ONE_ROLE must be true or false.' })
  ALLOW_ONE_ROLE = false;

  @Type(() => Number)
  @IsInt({ message: 'DATABASE_POOL_SIZE must be a whole number of connections.' })
  @Min(2, { message: 'DATABASE_POOL_SIZE must be at least 2.' })
  @Max(200, { message: 'DATABASE_POOL_SIZE must be at most 200.' })
  DATABASE_POOL_SIZE = 10;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, {
    message:
      'QUEUE_URL must be a Redis address such as redis://host:6379, or be left out to keep the queue in PostgreSQL.',
  })
  QUEUE_URL?: string;

  @Matches(/^smtps?:\/\/\S+$/, {
    message: 'SMTP_URL must be an SMTP address such as smtp://user:password@host:587.',
  })
  SMTP_URL!: string;

  @IsEmail({}, { message: 'MAIL_FROM must be one e-mail address; mails are sent from it.' })
  MAIL_FROM = 'pact@example.org';

  @IsEmail({}, { message: 'CONTACT_EMAIL must be one e-mail address; pages and mails tell people to write to it.' })
  CONTACT_EMAIL = 'pact@example.org';

  @Matches(/^(\s*[^\s,@/]+\.[^\s,@/.]+\s*(,(?!\s*$)|$))*$/u, {
    message:
      'STAFF_EMAIL_DOMAINS must be domains parted by commas, such as uclg.example.org, example.net; accounts of staff are limited to their addresses.',
  })
  STAFF_EMAIL_DOMAINS = '';

  @Matches(/^https?:\/\/[^/\s]+$/, {
    message:
      'PUBLIC_URL must be the address people type, such as https://pact.example.org, without a path or a final slash.',
  })
  PUBLIC_URL = 'http://localhost:3000';

  @IsString({ message: 'HOST must be an address to listen on, such as 127.0.0.1 or 0.0.0.0.' })
  HOST = '127.0.0.1';

  @Type(() => Number)
  @IsInt({ message: 'PORT must be a whole number.' })
  @Min(0, { message: 'PORT must be between 0 and 65535.' })
  @Max(65535, { message: 'PORT must be between 0 and 65535.' })
  PORT = 3000;

  @MinLength(32, {
    message:
      'APP_SECRET must be at least 32 characters of random text; links in mails are derived from it. Try: openssl rand -base64 48.',
  })
  @Unguessable('APP_SECRET')
  APP_SECRET!: string;

  @IsOptional()
  @MinLength(32, {
    message:
      'APP_SECRET_PREVIOUS must be the secret that APP_SECRET replaces, of at least 32 characters, or be left out when none is being replaced.',
  })
  APP_SECRET_PREVIOUS?: string;

  @IsOptional()
  @MinLength(32, {
    message:
      'FACTOR_KEY must be at least 32 characters of random text; second factors of staff are sealed with it. Try: openssl rand -base64 48.',
  })
  @Unguessable('FACTOR_KEY')
  FACTOR_KEY?: string;

  @IsOptional()
  @MinLength(32, {
    message: 'FACTOR_KEY_PREVIOUS must be the key that FACTOR_KEY replaces, of at least 32 characters, or be left out.',
  })
  FACTOR_KEY_PREVIOUS?: string;

  @Type(() => Number)
  @IsInt({ message: 'TRUSTED_PROXY_HOPS must be the number of reverse proxies in front, 0 when there is none.' })
  @Min(0, { message: 'TRUSTED_PROXY_HOPS must be 0 or more.' })
  @Max(10, { message: 'TRUSTED_PROXY_HOPS must be 10 or less.' })
  TRUSTED_PROXY_HOPS = 0;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.',
  })
  LOG_LEVEL = 'info';

  @IsOptional()
  @IsString({ message: 'MAILBOX_DIR must be a folder; it is the development mailbox.' })
  MAILBOX_DIR?: string;

  @Type(() => Number)
  @IsInt({ message: 'OUTBOX_RETRY_SECONDS must be a whole number of seconds.' })
  @Min(1, { message: 'OUTBOX_RETRY_SECONDS must be at least 1.' })
  @Max(3600, { message: 'OUTBOX_RETRY_SECONDS must be at most 3600.' })
  OUTBOX_RETRY_SECONDS = 60;

  @IsIn(['true', 'false'], { message: 'OUTBOX_PAUSED must be true or false.' })
  OUTBOX_PAUSED: 'true' | 'false' = 'false';

  @Type(() => Number)
  @IsInt({ message: 'REQUESTS_PER_MINUTE must be a whole number.' })
  @Min(1, { message: 'REQUESTS_PER_MINUTE must be at least 1.' })
  @Max(1_000_000, { message: 'REQUESTS_PER_MINUTE must be at most 1000000.' })
  REQUESTS_PER_MINUTE = 120;

  @Type(() => Number)
  @IsInt({ message: 'READS_PER_MINUTE must be a whole number.' })
  @Min(1, { message: 'READS_PER_MINUTE must be at least 1.' })
  @Max(1_000_000, { message: 'READS_PER_MINUTE must be at most 1000000.' })
  READS_PER_MINUTE = 600;

  @Type(() => Number)
  @IsInt({ message: 'SHUTDOWN_DRAIN_SECONDS must be a whole number of seconds.' })
  @Min(0, { message: 'SHUTDOWN_DRAIN_SECONDS must be 0 or more.' })
  @Max(20, { message: 'SHUTDOWN_DRAIN_SECONDS must be at most 20: a stop takes no longer than 25 seconds in all.' })
  SHUTDOWN_DRAIN_SECONDS = 5;

  @Type(() => Number)
  @IsInt({ message: 'RENEWAL_TERM_YEARS must be a whole number of years.' })
  @Min(1, { message: 'RENEWAL_TERM_YEARS must be at least 1.' })
  @Max(50, { message: 'RENEWAL_TERM_YEARS must be at most 50.' })
  RENEWAL_TERM_YEARS = 4;

  @Days('RENEWAL_GRACE_DAYS')
  RENEWAL_GRACE_DAYS = 180;

  @Type(() => Number)
  @IsInt({ message: 'ANNOUNCEMENT_LIFETIME_DAYS must be a whole number of days.' })
  @Min(31, { message: 'ANNOUNCEMENT_LIFETIME_DAYS must be at least 31.' })
  @Max(3650, { message: 'ANNOUNCEMENT_LIFETIME_DAYS must be at most 3650.' })
  ANNOUNCEMENT_LIFETIME_DAYS = DEFAULT_ANNOUNCEMENT_LIFETIME_DAYS;

  @Days('IMPORT_ROWS_DAYS')
  IMPORT_ROWS_DAYS = 90;

  @Days('RETENTION_UNCONFIRMED_DAYS')
  RETENTION_UNCONFIRMED_DAYS = 30;

  @Days('RETENTION_REJECTED_DAYS')
  RETENTION_REJECTED_DAYS = 365;

  @Days('RETENTION_ENDED_DAYS')
  RETENTION_ENDED_DAYS = 730;

  @Days('RETENTION_LAPSED_DAYS', 7300)
  RETENTION_LAPSED_DAYS = 1825;

  @Days('RETENTION_MAILS_DAYS')
  RETENTION_MAILS_DAYS = 730;

  /** What each mail about an endorsement said. */
  @Days('RETENTION_SENT_MAILS_DAYS')
  RETENTION_SENT_MAILS_DAYS = 1095;

  @Days('RETENTION_ACCESS_LOG_DAYS')
  RETENTION_ACCESS_LOG_DAYS = 1825;

  @Days('RETENTION_STAFF_EVENTS_DAYS', 7300)
  RETENTION_STAFF_EVENTS_DAYS = 1825;

  @Days('RETENTION_BULK_REASONS_DAYS')
  RETENTION_BULK_REASONS_DAYS = 730;

  @IsOptional()
  @MinLength(32, {
    message: 'MAIL_EVENTS_SECRET must be at least 32 characters; the mail provider signs its events with it.',
  })
  @Unguessable('MAIL_EVENTS_SECRET')
  MAIL_EVENTS_SECRET?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'METRICS_PORT must be a whole number.' })
  @Min(0, { message: 'METRICS_PORT must be between 0 and 65535.' })
  @Max(65535, { message: 'METRICS_PORT must be between 0 and 65535.' })
  METRICS_PORT?: number;

  @IsString({ message: 'METRICS_HOST must be an address to listen on, such as 127.0.0.1 or 0.0.0.0.' })
  METRICS_HOST = '127.0.0.1';

  @IsOptional()
  @MinLength(32, { message: 'METRICS_TOKEN must be at least 32 characters; whoever reads /metrics shows it.' })
  @Unguessable('METRICS_TOKEN')
  METRICS_TOKEN?: string;

  @IsOptional()
  @Matches(/^https?:\/\/[^/\s]+(\/\S*)?$/, {
    message: 'OTEL_EXPORTER_OTLP_ENDPOINT must be the address of a collector, such as http://localhost:4318.',
  })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;
}
