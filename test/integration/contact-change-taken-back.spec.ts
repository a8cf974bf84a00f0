import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DomainErrorCode } from '#domain/domain-error.js';
import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { takeBackContactChange } from '#registry/own-page/request-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { aHandOver } from '../support/contact-changes.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { whileHeld } from '../support/held-endorsement.js';
import { MovableClock } from '../support/movable-clock.js';

let database: TestDatabase;
let registry: Registry;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
});

afterAll(() => database.drop());

const code = (wanted: DomainErrorCode): unknown => expect.objectContaining({ code: wanted });
const read = (id: string) => readEndorsement(database.dataSource.manager, id);

async function asked() {
  const endorsement = await anEndorsement(registry).submitted();
  return { endorsement, ...(await aHandOver(registry, endorsement.id)) };
}

async function jobsOf(id: string): Promise<string[]> {
  const rows = await database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job LIKE 'mail.contact%' ORDER BY job`,
    [id],
  );
  return rows.map(({ job }) => job.replace('mail.', ''));
}

/** Waits until somebody in this database waits for a lock, however fast the machine is. */
function whenSomebodyWaits(): Promise<void> {
  return eventually(async () => {
    const waiting = await database.dataSource.query<object[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return waiting.length === 1;
  });
}

describe('a request that is taken back', () => {
  const nothingChanged = async (id: string, contactEmail: string) => {
    const [change] = await database.dataSource.query<{ outcome: string }[]>(
      'SELECT outcome FROM contact_change WHERE endorsement_id = $1',
      [id],
    );
    expect(change).toEqual({ outcome: 'taken_back' });
    expect((await read(id)).contactEmail).toBe(contactEmail);
    expect(await jobsOf(id)).toEqual(['contact-change-notice', 'contact-change-offer']);
  };

  it('cannot be accepted by somebody who waits for the endorsement', async () => {
    const { endorsement, acceptance } = await asked();
    let accepted: Promise<unknown> | undefined;
    await whileHeld(registry, endorsement.id, async () => {
      accepted = acceptContactChange(registry, acceptance).catch((error: unknown) => error);
      await whenSomebodyWaits();
      await takeBackContactChange(registry, endorsement.id);
    });
    expect(await accepted).toEqual(code('contact-change.over'));
    await nothingChanged(endorsement.id, endorsement.contactEmail);
  });

  it('is taken back also while the acceptance is being written', async () => {
    const { endorsement, acceptance } = await asked();
    const holder = database.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM endorsement_people WHERE endorsement_id = $1 FOR UPDATE', [endorsement.id]);
    const accepted = acceptContactChange(registry, acceptance).catch((error: unknown) => error);
    await whenSomebodyWaits();
    await takeBackContactChange(registry, endorsement.id);
    await holder.rollbackTransaction();
    await holder.release();
    expect(await accepted).toEqual(code('contact-change.over'));
    await nothingChanged(endorsement.id, endorsement.contactEmail);
  });

  it('cannot be objected to in the same moment', async () => {
    const { endorsement, objection } = await asked();
    let objected: Promise<unknown> | undefined;
    await whileHeld(registry, endorsement.id, async () => {
      objected = objectToContactChange(registry, objection).catch((error: unknown) => error);
      await whenSomebodyWaits();
      await takeBackContactChange(registry, endorsement.id);
    });
    expect(await objected).toEqual(code('contact-change.over'));
    await nothingChanged(endorsement.id, endorsement.contactEmail);
  });

  it('stays accepted once it was', async () => {
    const { endorsement, acceptance } = await asked();
    await acceptContactChange(registry, acceptance);
    await takeBackContactChange(registry, endorsement.id);
    expect((await read(endorsement.id)).contactEmail).toBe('nomsa@town.example.org');
  });
});
