import { afterAll, beforeAll, expect, it } from 'vitest';
import { pino } from 'pino';
import type { FreeConsentAnswers } from '#domain/endorsement/consent.js';
import type { OutgoingMail } from '#mail/send-mail.js';
import { Registry } from '#registry/registry.js';
import { changeConsents } from '#registry/own-page/change-consents.js';
import { consentsChangedProcessor } from '../../apps/worker/src/mail/consents-changed.processor.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { folded } from '../support/page-content.js';
import { testSettings } from '../support/settings.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('the mail about consents tells what holds by the time it leaves', async () => {
  const settings = testSettings({ DATABASE_URL: database.url });
  const clock = new MovableClock();
  const registry = new Registry(database.dataSource, clock, settings.APP_SECRET);
  const { id, version, contactEmail } = await anEndorsement(registry).submitted();
  const change = (seen: number, answers: FreeConsentAnswers) =>
    changeConsents(registry, { endorsementId: id, version: seen }, { answers, language: 'en' });
  await change(version, { publish_name: false, news: true });
  clock.forward(1, 'minutes');
  await change(version + 1, { publish_name: true, news: false });

  const sent: OutgoingMail[] = [];
  const mailer = { sendMail: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)), close: () => undefined };
  const services = { registry, settings, logger: pino({ level: 'silent' }) };
  const processor = consentsChangedProcessor(services, mailer);
  const run = rowWorker(services, new Map([[processor.job.name, processor]]));
  const rows = await database.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE job = 'mail.consents-changed' AND subject ->> 'endorsementId' = $1`,
    [id],
  );
  for (const row of rows) await run(row.id);
  expect(sent.map(({ to }) => to.address)).toEqual([contactEmail, contactEmail]);
  for (const { rendered } of sent) {
    expect(folded(rendered.text)).toMatch(/Publication of the name: Yes .*News about the pact: No /);
  }
});
