import { expect, it } from 'vitest';
import { Registry } from '#registry/registry.js';
import { GROUP_ROLES } from '#registry/database/group-roles.js';
import { createTestDatabase } from '../support/database.js';
import { aDatabaseUser } from '../support/database-users.js';
import { eventually } from '../support/eventually.js';
import { MovableClock } from '../support/movable-clock.js';
import { startSmtpPeer } from '../support/smtp-peer.js';
import { submission } from '../support/submissions.js';
import { startWorkerProcess } from '../support/worker-process.js';

it('a worker that may only what the worker may takes jobs from a queue in PostgreSQL, and sends mail', async () => {
  const database = await createTestDatabase();
  const user = await aDatabaseUser(database, GROUP_ROLES.worker);
  const smtp = await startSmtpPeer();
  const APP_SECRET = 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u';
  const worker = await startWorkerProcess({
    NODE_ENV: 'test',
    DATABASE_URL: user.url,
    SMTP_URL: smtp.url,
    APP_SECRET,
  });
  try {
    const { reference } = await submission(new Registry(database.dataSource, new MovableClock(), APP_SECRET));
    await eventually(() => Promise.resolve(smtp.mails.some(({ text }) => text?.includes(reference))));
    expect(smtp.mails).not.toHaveLength(0);
  } finally {
    await worker.crash();
    await smtp.close();
    await user.drop();
    await database.drop();
  }
});
