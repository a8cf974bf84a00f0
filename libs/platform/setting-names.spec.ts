import { expect, it } from 'vitest';
import { readSettings } from './read-settings.js';
import { settingNames } from './setting-names.js';
import type { Settings } from './settings.js';

/** A value of each setting that is not its default, as text and as it is read. The compiler asks for every setting. */
const OTHER_THAN_DEFAULT: Readonly<Record<keyof Settings, string | readonly [text: string, read: number | boolean]>> = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://web:password@localhost:5432/we_care',
  DIRECT_DATABASE_URL: 'postgres://web:password@localhost:5433/we_care',
  MIGRATION_DATABASE_URL: 'postgres://owner:password@localhost:5432/we_care',
  ALLOW_ONE_ROLE: ['true', true],
  DATABASE_POOL_SIZE: ['11', 11],
  QUEUE_URL: 'redis://localhost:6379',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'registry@uclg.example',
  CONTACT_EMAIL: 'help@uclg.example',
  STAFF_EMAIL_DOMAINS: 'uclg.example',
  PUBLIC_URL: 'https://pact.uclg.example',
  HOST: '0.0.0.0',
  PORT: ['8080', 8080],
  APP_SECRET: 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u',
  APP_SECRET_PREVIOUS: 'u6eYj3gFd5sNb8cWx1kR4tL9pZm2hV7q',
  FACTOR_KEY: 'Jk4wPz8nTc1vRx6mBq9sLd2hGf5yWe3a',
  FACTOR_KEY_PREVIOUS: 'a3eWy5fGh2dLs9qBm6xRv1cTn8zPw4kJ',
  TRUSTED_PROXY_HOPS: ['2', 2],
  LOG_LEVEL: 'warn',
  MAILBOX_DIR: '.data/mailbox',
  OUTBOX_RETRY_SECONDS: ['61', 61],
  OUTBOX_PAUSED: 'true',
  REQUESTS_PER_MINUTE: ['121', 121],
  READS_PER_MINUTE: ['601', 601],
  SHUTDOWN_DRAIN_SECONDS: ['6', 6],
  RENEWAL_TERM_YEARS: ['5', 5],
  RENEWAL_GRACE_DAYS: ['181', 181],
  ANNOUNCEMENT_LIFETIME_DAYS: ['181', 181],
  IMPORT_ROWS_DAYS: ['91', 91],
  RETENTION_UNCONFIRMED_DAYS: ['31', 31],
  RETENTION_REJECTED_DAYS: ['366', 366],
  RETENTION_ENDED_DAYS: ['731', 731],
  RETENTION_LAPSED_DAYS: ['1826', 1826],
  RETENTION_MAILS_DAYS: ['731', 731],
  RETENTION_SENT_MAILS_DAYS: ['1096', 1096],
  RETENTION_ACCESS_LOG_DAYS: ['1826', 1826],
  RETENTION_STAFF_EVENTS_DAYS: ['1826', 1826],
  RETENTION_BULK_REASONS_DAYS: ['731', 731],
  UPLOADS_DAILY_MB_PER_DRAFT: ['101', 101],
  UPLOADS_DAILY_MB_PER_NETWORK: ['2001', 2001],
  UPLOADS_DAILY_MB: ['20001', 20001],
  DOCUMENTS_DIR: '.data/other-documents',
  DOCUMENTS_S3_ENDPOINT: 'https://s3.example.org',
  DOCUMENTS_S3_BUCKET: 'documents',
  DOCUMENTS_S3_REGION: 'eu-south-2',
  DOCUMENTS_S3_ACCESS_KEY_ID: 'a-key',
  DOCUMENTS_S3_SECRET_ACCESS_KEY: 'of-the-key',
  CLAMD_URL: 'tcp://localhost:3310',
  LEGAL_NAME: 'United Cities and Local Governments',
  LEGAL_ADDRESS: '1 Example Street, 00001 Exampleville',
  DATA_PROTECTION_EMAIL: 'privacy@uclg.example',
  DKIM_SELECTOR: 'mail1',
  DNS_SERVERS: '192.0.2.53:53',
  METRICS_PORT: ['9464', 9464],
  METRICS_HOST: '0.0.0.0',
  METRICS_TOKEN: 'Rb6pLf9jDg2yTe4uVt5kQm1xZs8cNw3h',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
  MAIL_EVENTS_SECRET: 'Vt5kQm1xZs8cNw3hRb6pLf9jDg2yTe4u',
};

it('knows every setting, each of which is read', () => {
  expect(settingNames().sort()).toEqual(Object.keys(OTHER_THAN_DEFAULT).sort());
  const given = Object.entries(OTHER_THAN_DEFAULT).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value[0],
  ]);
  const read = Object.entries(OTHER_THAN_DEFAULT).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value[1],
  ]);
  expect({ ...readSettings(Object.fromEntries(given) as Record<string, string>) }).toEqual(Object.fromEntries(read));
});
