import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSettings, WrongSettings } from './read-settings.js';

const sound = {
  DATABASE_URL: 'postgres://user:password@localhost:5432/we_care',
  SMTP_URL: 'smtp://localhost:25',
  APP_SECRET: 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u',
};

const production = {
  ...sound,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://pact.example.org',
  TRUSTED_PROXY_HOPS: '1',
  MAIL_FROM: 'pact@uclg.example',
  CONTACT_EMAIL: 'help@uclg.example',
};

function sentencesFor(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.sentences;
    throw error;
  }
}

describe('readSettings', () => {
  it('takes sound settings and fills in the defaults', () => {
    expect(readSettings({ ...sound, PORT: '8080', QUEUE_URL: '' })).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      NODE_ENV: 'development',
      QUEUE_URL: undefined,
    });
    expect(sentencesFor(production)).toEqual([]);
    expect(sentencesFor({ ...sound, STAFF_EMAIL_DOMAINS: 'example.org, bücher.example' })).toEqual([]);
  });

  it('lets nobody else in the network read figures without a token', () => {
    const open = { ...sound, METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' };
    expect(sentencesFor({ ...sound, METRICS_PORT: '9464' })).toEqual([]);
    expect(sentencesFor(open)).toEqual([expect.stringMatching(/^METRICS_TOKEN must be set/)]);
    expect(sentencesFor({ ...open, METRICS_TOKEN: randomBytes(24).toString('base64url') })).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', undefined],
    ['DIRECT_DATABASE_URL', 'localhost'],
    ['MIGRATION_DATABASE_URL', 'localhost'],
    ['ALLOW_ONE_ROLE', 'yes'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['DATABASE_POOL_SIZE', 'many'],
    ['DATABASE_POOL_SIZE', '1'],
    ['QUEUE_URL', 'localhost:6379'],
    ['SMTP_URL', undefined],
    ['SMTP_URL', 'http://localhost'],
    ['MAIL_FROM', 'We Care'],
    ['CONTACT_EMAIL', 'a@b.example, c@d.example'],
    ['PUBLIC_URL', 'https://pact.example.org/path'],
    ['STAFF_EMAIL_DOMAINS', 'ana@example.org'],
    ['STAFF_EMAIL_DOMAINS', 'example.org example.net'],
    ['STAFF_EMAIL_DOMAINS', 'example.org,,example.net'],
    ['STAFF_EMAIL_DOMAINS', 'example'],
    ['STAFF_EMAIL_DOMAINS', 'example.org,'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['METRICS_PORT', 'many'],
    ['METRICS_TOKEN', 'short'],
    ['METRICS_TOKEN', 'a'.repeat(40)],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost:4318'],
    ['APP_SECRET', 'short'],
    ['APP_SECRET', undefined],
    ['APP_SECRET', 'a'.repeat(32)],
    ['APP_SECRET', 'Qv7!mZp2'.repeat(5)],
    ['APP_SECRET', 'abcdefghijklmnopqrstuvwxyz0123456789'],
    ['APP_SECRET', '12345678901234567890123456789012'],
    ['APP_SECRET_PREVIOUS', 'short'],
    ['APP_SECRET_PREVIOUS', sound.APP_SECRET],
    ['FACTOR_KEY', 'short'],
    ['FACTOR_KEY', 'b'.repeat(40)],
    ['FACTOR_KEY', sound.APP_SECRET],
    ['FACTOR_KEY_PREVIOUS', 'short'],
    ['MAIL_EVENTS_SECRET', 'm'.repeat(40)],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
    ['OUTBOX_RETRY_SECONDS', '0'],
    ['REQUESTS_PER_MINUTE', '0'],
  ])('refuses %s=%s with one sentence that names it', (name, value) => {
    const sentences = sentencesFor({ ...sound, [name]: value });
    expect(sentences).toEqual([expect.stringMatching(new RegExp(`^${name} .+\\.`))]);
  });

  it('reads yes and no', () => {
    const read = (ALLOW_ONE_ROLE: string) => readSettings({ ...sound, ALLOW_ONE_ROLE }).ALLOW_ONE_ROLE;
    expect([read(''), read('false'), read('true')]).toEqual([false, false, true]);
  });

  it('refuses in production what is only fit for development', () => {
    expect(sentencesFor({ ...production, PUBLIC_URL: 'http://pact.example.org' })).toEqual([
      expect.stringContaining('https://'),
    ]);
    expect(sentencesFor({ ...production, TRUSTED_PROXY_HOPS: '0' })).toEqual([
      expect.stringContaining('reverse proxy'),
    ]);
    for (const name of ['MAIL_FROM', 'CONTACT_EMAIL']) {
      expect(sentencesFor({ ...production, [name]: undefined })).toEqual([expect.stringMatching(`^${name} .*example`)]);
    }
    expect(sentencesFor({ ...production, MAILBOX_DIR: '/tmp' })).toEqual([expect.stringContaining('MAILBOX_DIR')]);
  });

  it.each([
    'Set APP_SECRET to at least 32 random characters',
    'changeme-changeme-and-change-it-once-more',
    'a secret that only the tests know, and long enough',
    'ReplaceThisWithSomethingLongAndUnguessable',
  ])('refuses in production the secret of an example: %j', (APP_SECRET) => {
    expect(sentencesFor({ ...sound, APP_SECRET })).toEqual([]);
    expect(sentencesFor({ ...production, APP_SECRET })).toEqual([
      expect.stringMatching(/^APP_SECRET looks like .+ example/),
    ]);
  });

  it('takes what openssl gives, in base 64, hexadecimal and digits', () => {
    for (let round = 0; round < 200; round += 1) {
      const bytes = randomBytes(48);
      for (const APP_SECRET of [bytes.toString('base64'), bytes.toString('hex'), bytes.toString('base64url')]) {
        expect(sentencesFor({ ...production, APP_SECRET })).toEqual([]);
      }
    }
  });

  it('names every wrong setting at once', () => {
    expect(sentencesFor({ PORT: 'x' })).toHaveLength(4);
  });
});
