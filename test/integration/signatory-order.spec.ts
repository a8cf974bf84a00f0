import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSignatories, SIGNATORY_ORDERS } from '#registry/public-register/find-signatories.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
const numbers: number[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  const ana = await aStaffMember(registry);
  for (let count = 0; count < 4; count += 1) {
    numbers.push((await anEndorsement(registry).verifiedBy(ana)).localGovernment.number);
  }
  await publishWhatWaits(registry);
  numbers.sort((one, other) => one - other);
  // Alike in all that lists are ordered by, and on the disk the other way round.
  for (const number of [...numbers].reverse()) {
    await database.dataSource.query(
      `UPDATE public_signatory SET published_at = '2026-02-03', search_name = 'same', population = 1 WHERE number = $1`,
      [number],
    );
  }
});

afterAll(() => database.drop());

it.each(SIGNATORY_ORDERS)('by %s, those that are alike have one place each, whatever the page', async (order) => {
  const found: number[] = [];
  for (let page = 1; page <= numbers.length; page += 1) {
    const { signatories } = await findSignatories(registry, { standing: 'listed' }, { order, page, pageSize: 1 });
    found.push(...signatories.map(({ number }) => number));
  }
  expect(found).toEqual(numbers);
});
