import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '#platform/read-settings.js';
import type { Settings } from '#platform/settings.js';

/** Settings of a registry under test. */
export function testSettings(changes: Partial<Record<keyof Settings, string>>): Settings {
  return readSettings({
    NODE_ENV: 'test',
    SMTP_URL: 'smtp://127.0.0.1:1',
    APP_SECRET: 'a secret that only the tests know, and long enough',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    PORT: '0',
    REQUESTS_PER_MINUTE: '100000',
    READS_PER_MINUTE: '100000',
    SHUTDOWN_DRAIN_SECONDS: '0',
    DOCUMENTS_DIR: join(tmpdir(), 'we-care-test-documents'),
    ...changes,
  });
}
