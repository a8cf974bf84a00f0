import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DomainErrorCode } from '#domain/domain-error.js';
import { requestContactChange } from '#registry/own-page/request-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { carryOutErasures } from '#registry/privacy/carry-out-erasures.js';
import { openErasures } from '#registry/privacy/erasure-requests.js';
import { acceptErasure } from '#registry/privacy/accept-erasure.js';
import { refuseErasure, requestErasure } from '#registry/privacy/request-erasure.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { secondConfirms } from '../support/two-people.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let staff: TestStaff;
let colleague: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  const first = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  staff = await aStaffMember(first);
  colleague = await aStaffMember(first, { role: 'publisher' });
});

beforeEach(() => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
});

afterAll(() => database.drop());

const code = (wanted: DomainErrorCode): unknown => expect.objectContaining({ code: wanted });
const read = (id: string) => readEndorsement(database.dataSource.manager, id);
const seen = async (endorsementId: string) => ({ endorsementId, version: (await read(endorsementId)).version });
const mailLeft = (id: string) =>
  database.dataSource.query(
    `UPDATE outbox SET done_at = now(), outcome = 'done'
      WHERE job = 'mail.erasure-accepted' AND subject ->> 'endorsementId' = $1`,
    [id],
  );

async function asked(id: string): Promise<string> {
  await requestErasure(registry, await seen(id));
  const request = (await openErasures(database.dataSource.manager)).find(({ endorsementId }) => endorsementId === id);
  return request?.id ?? '';
}

/** Every row of every table that knows the endorsement, as text. */
async function everythingAbout(id: string): Promise<string> {
  const { manager } = database.dataSource;
  const tables = await manager.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_name)
      WHERE c.table_schema = 'public' AND t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND column_name = 'endorsement_id'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => manager.query<object[]>(`SELECT * FROM "${name}" WHERE endorsement_id = $1`, [id])),
  );
  const own = await manager.query<object[]>('SELECT * FROM endorsement WHERE id = $1', [id]);
  const values = await manager.query<object[]>(
    `SELECT v.* FROM endorsement_history_value v JOIN endorsement_history h ON h.id = v.history_id
      WHERE h.endorsement_id = $1`,
    [id],
  );
  return JSON.stringify([rows, own, values]);
}

describe('a request to erase personal data', () => {
  it('is decided within 30 days, and made once, also by fifty at once', async () => {
    const { id } = await anEndorsement(registry).submitted();
    const own = await seen(id);
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => requestErasure(registry, own)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(asked(id)).rejects.toEqual(code('erasure.already-requested'));
    const request = (await openErasures(database.dataSource.manager)).find(({ endorsementId }) => endorsementId === id);
    expect(request?.dueAt.getTime()).toBe((request?.requestedAt.getTime() ?? 0) + 30 * 86_400_000);
  });

  it('takes everything about people, once the mail that says so has left, and keeps the endorsement', async () => {
    const given = answers();
    const { id } = await anEndorsement(registry, {
      signatory: { name: 'Erica Erasable', office: 'Mayor' },
      contact: { ...given.contact, name: 'Erica Erasable', email: 'erica@town.example.org' },
      consents: { ...given.consents, publish_name: true },
    }).verifiedBy(staff);
    const publish = () => publishWhatWaits(registry);
    await publish();
    await requestContactChange(registry, await seen(id), {
      kind: 'hand_over',
      name: 'Erica Second',
      role: 'Adviser',
      email: 'erica.second@town.example.org',
      language: 'en',
    });
    const { manager } = database.dataSource;
    await manager.query(
      'INSERT INTO case_note (endorsement_id, text, written_by, written_at) VALUES ($1, $2, $3, now())',
      [id, 'Erica called back.', staff.id],
    );
    await manager.query(
      `INSERT INTO evidence_document (id, endorsement_id, file_name, content_type, size, sha256, storage_key, uploaded_at,
          scan_result) VALUES (gen_random_uuid(), $1, 'erica.pdf', 'application/pdf', 1, 'x', gen_random_uuid()::text,
          now(), 'clean')`,
      [id],
    );
    const requestId = await asked(id);
    // The public reads of it: two people accept.
    expect(await acceptErasure(registry, requestId, staff.id)).toBe(false);
    expect(await carryOutErasures(registry)).toBe(0);
    await secondConfirms(registry, id, colleague);
    expect(await carryOutErasures(registry)).toBe(0);
    expect(await everythingAbout(id)).toMatch(/erica/i);
    await mailLeft(id);
    expect(await carryOutErasures(registry)).toBe(1);
    expect(await carryOutErasures(registry)).toBe(0);
    await publish();
    const [document] = await manager.query<{ deleted: boolean }[]>(
      'SELECT deleted_at IS NOT NULL AS deleted FROM evidence_document WHERE endorsement_id = $1',
      [id],
    );
    expect(document).toEqual({ deleted: true });
    await manager.query('DELETE FROM evidence_document WHERE endorsement_id = $1', [id]);
    expect(await everythingAbout(id)).not.toMatch(/erica/i);
    expect(await read(id)).toMatchObject({
      status: 'verified',
      signatoryOffice: 'Mayor',
      undertakings: ['mobility', 'culture'],
    });
  });

  it('does not wait for ever for a mail that cannot leave', async () => {
    const { id } = await anEndorsement(registry).submitted();
    await acceptErasure(registry, await asked(id), staff.id);
    clock.forward(4, 'days');
    await carryOutErasures(registry);
    expect((await read(id)).anonymisedAt).not.toBeNull();
  });

  it('is refused with a reason, or accepted, by whoever was first', async () => {
    const { id } = await anEndorsement(registry).submitted();
    const requestId = await asked(id);
    const reason = { code: 'other', text: 'Erica has to ask for it herself.' };
    await expect(refuseErasure(registry, requestId, staff.id, { ...reason, code: 'no_such' })).rejects.toEqual(
      code('reason.unknown'),
    );
    await expect(acceptErasure(registry, id, staff.id)).rejects.toEqual(code('erasure.not-found'));
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, turn) =>
        turn % 2 ? refuseErasure(registry, requestId, staff.id, reason) : acceptErasure(registry, requestId, staff.id),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toEqual(code('erasure.decided-meanwhile'));
    }
  });

  it('leaves a history that still cannot be rewritten otherwise', async () => {
    const { id } = await anEndorsement(registry).rejectedBy(staff);
    const rewrite = (what: string) =>
      database.dataSource.query(`UPDATE endorsement_history SET ${what} WHERE endorsement_id = $1`, [id]);
    await expect(rewrite(`reason_text = 'Something else'`)).rejects.toThrow('append-only');
    await expect(rewrite(`action = 'verify', reason_text = NULL`)).rejects.toThrow('append-only');
    await expect(rewrite('reason_text = NULL')).resolves.toBeDefined();
  });
});
