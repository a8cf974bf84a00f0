import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptContactChange } from '#registry/own-page/answer-contact-change.js';
import { changeSecrets } from '#registry/own-page/contact-change-rules.js';
import { requestContactChange } from '#registry/own-page/request-contact-change.js';
import { readConsents } from '#registry/record/read-consents.js';
import { Registry } from '#registry/registry.js';
import { reconfirmEndorsement } from '#registry/own-page/reconfirm-endorsement.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember } from '../support/staff.js';
import { answers } from '../support/submissions.js';

let database: TestDatabase;
let registry: Registry;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
});

afterAll(() => database.drop());

const SUCCESSOR = { name: 'Nomsa Example', role: 'Adviser', email: 'nomsa@town.example.org', language: 'fr' } as const;

const agreedTo = (purpose: 'news' | 'publish_name') => ({ consents: { ...answers().consents, [purpose]: true } });

async function newsOf(id: string): Promise<boolean | undefined> {
  const { present } = await readConsents(database.dataSource.manager, id);
  return present.find(({ purpose }) => purpose === 'news')?.granted;
}

const changesOf = (id: string, action: string) =>
  database.dataSource.query<object[]>(
    `SELECT v.field, v.before, v.after FROM endorsement_history h
       JOIN endorsement_history_value v ON v.history_id = h.id
      WHERE h.endorsement_id = $1 AND h.action = $2 AND v.field LIKE 'consent.%'`,
    [id, action],
  );

it('ends the consent to news with a hand-over: the new contact was not asked', async () => {
  const { id, version } = await anEndorsement(registry, agreedTo('news')).submitted();
  const changeId = await requestContactChange(
    registry,
    { endorsementId: id, version },
    { ...SUCCESSOR, kind: 'hand_over' },
  );
  expect(await newsOf(id)).toBe(true);
  await acceptContactChange(registry, changeSecrets(registry.secret, 'acceptance', changeId));
  expect(await newsOf(id)).toBe(false);
  expect(await changesOf(id, 'hand_over')).toEqual([{ field: 'consent.news', before: 'yes', after: 'no' }]);
});

it('leaves it with the same person at another address', async () => {
  const { id, version } = await anEndorsement(registry, agreedTo('news')).submitted();
  const wish = { ...SUCCESSOR, kind: 'new_address' } as const;
  const changeId = await requestContactChange(registry, { endorsementId: id, version }, wish);
  await acceptContactChange(registry, changeSecrets(registry.secret, 'acceptance', changeId));
  expect(await newsOf(id)).toBe(true);
});

it('keeps in the history whether whoever re-confirms agrees to be named', async () => {
  const staff = await aStaffMember(registry);
  const { id, version } = await anEndorsement(registry, agreedTo('publish_name')).verifiedBy(staff);
  await reconfirmEndorsement(
    registry,
    { endorsementId: id, version },
    { signatoryName: 'Ben Example', signatoryOffice: 'Mayor', publishName: false, language: 'en' },
  );
  expect(await changesOf(id, 'reconfirm')).toEqual([{ field: 'consent.publish_name', before: 'yes', after: 'no' }]);
});
