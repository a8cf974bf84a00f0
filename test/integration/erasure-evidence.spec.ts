import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { OFFICIAL } from '#registry/record/change-status.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { compareWithEvidence, evidenceKeysOf, type EvidenceSubject } from '#registry/privacy/erasure-evidence.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { setByStaff } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';

let database: TestDatabase;
let registry: Registry;
let ana: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  ana = await aStaffMember(registry);
});

afterAll(() => database.drop());

const { contact, signatory } = answers();
const people = {
  contact: { ...contact, email: 'erica@erasable.example.org' },
  signatory: { ...signatory, name: 'Erica  Erasáble' },
};

const erase = (id: string) =>
  database.dataSource.transaction((manager) => erasePersonalData(manager, registry, id, OFFICIAL));

const compared = (endorsementId: string, subject: EvidenceSubject, text: string, as = registry) =>
  compareWithEvidence(as, { endorsementId, staffId: ana.id }, { subject, text });

describe('of a verified endorsement whose people are erased', () => {
  it('a name and every address of record can be confirmed, however they are written, and nothing else', async () => {
    const { id } = await anEndorsement(registry, people).verifiedBy(ana);
    await setByStaff(registry, id, { by: ana, second: await aStaffMember(registry, { role: 'publisher' }) });
    const { contactEmail: latest } = await readEndorsement(database.dataSource.manager, id);
    expect(latest).not.toBe(people.contact.email);
    await erase(id);
    expect(await compared(id, 'contact_email', ' Erica@Erasable.EXAMPLE.org')).toBe('same');
    expect(await compared(id, 'contact_email', latest)).toBe('same');
    expect(await compared(id, 'signatory_name', 'erica erasa\u0301ble ')).toBe('same');
    expect(await compared(id, 'signatory_name', 'Erica Other')).toBe('different');
    expect(await compared(id, 'contact_email', 'Erica Erasáble')).toBe('different');
  });

  it('the hashes tell nothing without the key, and name the key that made them', async () => {
    const { id } = await anEndorsement(registry, people).verifiedBy(ana);
    const other = await anEndorsement(registry, people).verifiedBy(ana);
    await erase(id);
    await erase(other.id);
    const rows = await database.dataSource.query<{ hash: string }[]>(
      'SELECT * FROM erasure_evidence WHERE endorsement_id = $1',
      [id],
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/eric/i);
    const [key] = await evidenceKeysOf(registry, id);
    expect(key).toMatch(/^[\w-]{8}$/);
    const elsewhere = new Registry(database.dataSource, registry.clock, 'another secret of this test');
    expect(await compared(id, 'contact_email', people.contact.email, elsewhere)).toBe('other-key');
  });

  it('each comparison stands in the access log, without what was compared', async () => {
    const { id } = await anEndorsement(registry, people).verifiedBy(ana);
    await erase(id);
    await compared(id, 'contact_email', people.contact.email);
    const log = await database.dataSource.query<{ action: string }[]>(
      'SELECT * FROM access_log WHERE endorsement_id = $1',
      [id],
    );
    expect(log).toMatchObject([{ action: 'compare_erased', staff_id: ana.id }]);
    expect(JSON.stringify(log)).not.toContain('erica');
  });
});

it('nothing is kept of an endorsement that was never verified', async () => {
  const { id } = await anEndorsement(registry, people).submitted();
  await erase(id);
  expect(await evidenceKeysOf(registry, id)).toEqual([]);
});
