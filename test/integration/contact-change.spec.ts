import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DomainErrorCode } from '#domain/domain-error.js';
import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { changeSecrets } from '#registry/own-page/contact-change-rules.js';
import { endContactChanges, settleObjection } from '#registry/own-page/end-contact-changes.js';
import { readContactChange } from '#registry/own-page/read-contact-change.js';
import { requestContactChange, takeBackContactChange } from '#registry/own-page/request-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { ownSession } from '../support/own-page.js';
import { aStaffMember } from '../support/staff.js';
import { tableFingerprints } from '../support/table-fingerprints.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(() => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
});

afterAll(() => database.drop());

const code = (wanted: DomainErrorCode): unknown => expect.objectContaining({ code: wanted });
const read = (id: string) => readEndorsement(database.dataSource.manager, id);
const SUCCESSOR = {
  kind: 'hand_over',
  name: 'Nomsa Example',
  role: 'Adviser',
  email: 'nomsa@town.example.org',
  language: 'fr',
} as const;

async function ask(endorsementId: string, changes: Partial<typeof SUCCESSOR | { email: string }> = {}) {
  const { version } = await read(endorsementId);
  return requestContactChange(registry, { endorsementId, version }, { ...SUCCESSOR, ...changes });
}

async function asked() {
  const endorsement = await anEndorsement(registry).submitted();
  const id = await ask(endorsement.id);
  const acceptance = changeSecrets(registry.secret, 'acceptance', id);
  const objection = changeSecrets(registry.secret, 'objection', id);
  return { endorsement, id, acceptance, objection };
}

async function jobsOf(id: string): Promise<string[]> {
  const rows = await database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job LIKE 'mail.contact%' ORDER BY job`,
    [id],
  );
  return rows.map(({ job }) => job.replace('mail.', ''));
}

describe('a hand-over', () => {
  it('changes nothing before the new contact accepts; both are told at once', async () => {
    const { endorsement, acceptance } = await asked();
    expect(await read(endorsement.id)).toEqual(endorsement);
    expect(await jobsOf(endorsement.id)).toEqual(['contact-change-notice', 'contact-change-offer']);
    const before = await tableFingerprints(database.dataSource);
    expect(await readContactChange(registry, 'acceptance', acceptance.token)).toMatchObject({
      state: 'open',
      newEmail: SUCCESSOR.email,
    });
    expect(await tableFingerprints(database.dataSource)).toEqual(before);
  });

  it('takes effect once, when the new contact types the code, and ends the sessions of the old one', async () => {
    const { endorsement, acceptance } = await asked();
    const session = await ownSession(registry, endorsement.id);
    await expect(acceptContactChange(registry, { token: acceptance.token, code: '000000' })).rejects.toEqual(
      code('contact-change.wrong-code'),
    );
    await Promise.all(Array.from({ length: 50 }, () => acceptContactChange(registry, acceptance)));
    expect(await read(endorsement.id)).toMatchObject({
      contactName: SUCCESSOR.name,
      contactEmail: SUCCESSOR.email,
      contactLanguage: 'fr',
      version: endorsement.version + 1,
    });
    expect(await readSignatorySession(registry, session)).toBeNull();
    expect(await jobsOf(endorsement.id)).toEqual([
      'contact-change-notice',
      'contact-change-offer',
      'contact-changed',
      'contact-welcome',
    ]);
    const values = await database.dataSource.query<object[]>(
      `SELECT v.field, v.before, v.after, v.personal FROM endorsement_history_value v
        JOIN endorsement_history h ON h.id = v.history_id
        WHERE h.endorsement_id = $1 AND h.action = 'hand_over' AND v.field = 'contactEmail'`,
      [endorsement.id],
    );
    expect(values).toEqual([
      { field: 'contactEmail', before: endorsement.contactEmail, after: SUCCESSOR.email, personal: true },
    ]);
  });

  it('stands until staff decide when the old contact objects to it', async () => {
    const { endorsement, acceptance, objection } = await asked();
    await acceptContactChange(registry, acceptance);
    clock.forward(13, 'days');
    await Promise.all(Array.from({ length: 50 }, () => objectToContactChange(registry, objection)));
    expect(await read(endorsement.id)).toMatchObject({
      contactEmail: SUCCESSOR.email,
      version: endorsement.version + 2,
    });
    expect((await jobsOf(endorsement.id)).filter((job) => job === 'contact-change-objected')).toHaveLength(2);
    await expect(ask(endorsement.id)).rejects.toEqual(code('contact.frozen'));
    await expect(acceptContactChange(registry, acceptance)).rejects.toEqual(code('contact-change.over'));
    const staff = await aStaffMember(registry);
    // That staff have looked is no decision who it is.
    await settleObjection(registry, endorsement.id, staff.id);
    await expect(ask(endorsement.id)).rejects.toEqual(code('contact.frozen'));
  });

  it('that was objected to before it was accepted frees the contact once staff have looked', async () => {
    const { endorsement, objection } = await asked();
    await objectToContactChange(registry, objection);
    await expect(ask(endorsement.id)).rejects.toEqual(code('contact-change.frozen'));
    await settleObjection(registry, endorsement.id, (await aStaffMember(registry)).id);
    await expect(ask(endorsement.id)).resolves.toEqual(expect.any(String));
  });

  it('ends with an objection before it was accepted', async () => {
    const { endorsement, acceptance, objection } = await asked();
    await objectToContactChange(registry, objection);
    await expect(acceptContactChange(registry, acceptance)).rejects.toEqual(code('contact-change.over'));
    expect((await read(endorsement.id)).contactEmail).toBe(endorsement.contactEmail);
  });

  it('cannot be objected to after 14 days, nor accepted after seven', async () => {
    const late = await asked();
    clock.forward(8, 'days');
    await expect(acceptContactChange(registry, late.acceptance)).rejects.toEqual(code('contact-change.over'));
    const accepted = await asked();
    await acceptContactChange(registry, accepted.acceptance);
    await expect(ask(accepted.endorsement.id, { email: 'third@town.example.org' })).rejects.toEqual(
      code('contact-change.pending'),
    );
    clock.forward(15, 'days');
    await expect(objectToContactChange(registry, accepted.objection)).rejects.toEqual(code('contact-change.over'));
    expect((await read(accepted.endorsement.id)).contactEmail).toBe(SUCCESSOR.email);
  });

  it('ends by the calendar, and its names and addresses are emptied', async () => {
    const { endorsement, id, objection } = await asked();
    clock.forward(8, 'days');
    expect(await endContactChanges(registry)).toBeGreaterThan(0);
    expect(await endContactChanges(registry)).toBe(0);
    expect(await jobsOf(endorsement.id)).toContain('contact-change-expired');
    await expect(objectToContactChange(registry, objection)).rejects.toEqual(code('contact-change.over'));
    clock.forward(15, 'days');
    await endContactChanges(registry);
    const [row] = await database.dataSource.query<object[]>('SELECT * FROM contact_change WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toMatch(/nomsa|sipho/i);
  });
});

describe('what a hand-over refuses', () => {
  it('fifty at once are one, and three in a day are enough', async () => {
    const { id } = await anEndorsement(registry).submitted();
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => ask(id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (let again = 0; again < 2; again += 1) {
      await takeBackContactChange(registry, id);
      await ask(id);
    }
    await takeBackContactChange(registry, id);
    await expect(ask(id)).rejects.toEqual(code('contact-change.too-many'));
  });

  it('the address of record, a stale page, and an endorsement that has ended', async () => {
    const { id, contactEmail, version } = await anEndorsement(registry).submitted();
    await expect(ask(id, { email: contactEmail.toUpperCase() })).rejects.toEqual(code('contact-change.same-address'));
    const stale = { endorsementId: id, version: version - 1 };
    await expect(requestContactChange(registry, stale, SUCCESSOR)).rejects.toEqual(
      code('endorsement.decided-meanwhile'),
    );
    const rejected = await anEndorsement(registry).rejectedBy(await aStaffMember(registry));
    await expect(ask(rejected.id)).rejects.toEqual(code('endorsement.action-not-allowed'));
  });

  it('the other side’s link, a token of nobody, and ten wrong codes', async () => {
    const { acceptance, objection, endorsement } = await asked();
    await expect(acceptContactChange(registry, objection)).rejects.toEqual(code('contact-change.not-found'));
    await expect(objectToContactChange(registry, { ...acceptance, token: 'nobody' })).rejects.toEqual(
      code('contact-change.not-found'),
    );
    const other = await asked();
    for (let turn = 0; turn < 10; turn += 1) {
      await expect(
        acceptContactChange(registry, { token: acceptance.token, code: other.acceptance.code }),
      ).rejects.toEqual(code('contact-change.wrong-code'));
    }
    await expect(acceptContactChange(registry, acceptance)).rejects.toEqual(code('contact-change.over'));
    expect((await read(endorsement.id)).contactEmail).toBe(endorsement.contactEmail);
  });
});
