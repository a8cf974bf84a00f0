import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { bothDecide, secondConfirms, seenNow } from '../support/two-people.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let people: readonly [TestStaff, TestStaff];

beforeAll(async () => {
  database = await createTestDatabase();
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
  people = [await aStaffMember(registry), await aStaffMember(registry, { role: 'publisher' })];
});

afterAll(() => database.drop());

/** How often the contact is told that the local government is listed, and what the register says. */
async function told(id: string): Promise<{ mails: number; standing: string | undefined }> {
  await publishWhatWaits(registry);
  const count = `SELECT FROM outbox WHERE job = 'mail.endorsement-published' AND subject ->> 'endorsementId' = $1`;
  const mails = await database.dataSource.query<object[]>(count, [id]);
  const [row] = await database.dataSource.query<{ standing: string }[]>(
    'SELECT standing FROM public_signatory WHERE endorsement_id = $1',
    [id],
  );
  return { mails: mails.length, standing: row?.standing };
}

it('tells the contact once that they are listed, however often the register is written anew', async () => {
  const { id } = await anEndorsement(registry).verifiedBy(people[0]);
  expect(await told(id)).toEqual({ mails: 1, standing: 'listed' });
  const { publishedAt } = await readEndorsement(database.dataSource.manager, id);
  clock.forward(1, 'days');

  const found = { subject: 'call_back', result: 'yes', note: '' } as const;
  await recordCheck(registry, await seenNow(registry, id, people[0]), found);
  await secondConfirms(registry, id, people[1]);
  expect(await told(id)).toEqual({ mails: 1, standing: 'listed' });

  await bothDecide(registry, people, id, 'suspend');
  expect(await told(id)).toEqual({ mails: 1, standing: undefined });
  await bothDecide(registry, people, id, 'restore');
  expect(await told(id)).toEqual({ mails: 1, standing: 'listed' });
  expect((await readEndorsement(database.dataSource.manager, id)).publishedAt).toEqual(publishedAt);
});
