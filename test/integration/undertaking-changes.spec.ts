import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DomainErrorCode } from '#domain/domain-error.js';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { inPactOrder, UNDERTAKINGS, type Undertaking } from '#domain/pact/undertaking.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { confirmDecision } from '#registry/review/second-person.js';
import { acceptUndertaking, refuseUndertaking } from '#registry/review/decide-undertaking.js';
import { addUndertaking, withdrawUndertaking } from '#registry/own-page/change-undertaking.js';
import { undertakingChangesOf } from '#registry/own-page/undertaking-changes.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { secondConfirms } from '../support/two-people.js';

let database: TestDatabase;
let registry: Registry;
let staff: TestStaff;
let colleague: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  staff = await aStaffMember(registry);
  colleague = await aStaffMember(registry, { role: 'publisher' });
});

afterAll(() => database.drop());

const mandate: Mandate = { kind: 'council_decision', date: '2026-10-01', reference: 'Resolution 99', url: null };
const reason = { code: 'mandate_missing', text: 'Resolution 99 is about roads.' };
const code = (wanted: DomainErrorCode): unknown => expect.objectContaining({ code: wanted });

const read = (id: string) => readEndorsement(database.dataSource.manager, id);
const seen = async (endorsementId: string) => ({ endorsementId, version: (await read(endorsementId)).version });
const add = async (id: string, undertaking: Undertaking) =>
  addUndertaking(registry, await seen(id), { undertaking, mandate });
const withdraw = async (id: string, undertaking: Undertaking) =>
  withdrawUndertaking(registry, await seen(id), { undertaking, mandate });
const changesOf = (id: string) => undertakingChangesOf(database.dataSource.manager, id);
const proposalOf = async (id: string) => {
  const open = (await changesOf(id)).find(({ outcome }) => outcome === null);
  return { ...(await seen(id)), staffId: staff.id, undertakingChangeId: open?.id ?? '' };
};

async function jobsOf(id: string): Promise<string[]> {
  const rows = await database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job LIKE '%undertaking%' ORDER BY created_at`,
    [id],
  );
  return rows.map(({ job }) => job);
}

async function listedUndertakings(id: string): Promise<Undertaking[] | undefined> {
  await publishWhatWaits(registry);
  const [row] = await database.dataSource.query<{ codes: Undertaking[] }[]>(
    'SELECT undertaking_codes AS codes FROM public_signatory WHERE endorsement_id = $1',
    [id],
  );
  return row?.codes;
}

async function datesOf(id: string, undertaking: Undertaking) {
  const [row] = await database.dataSource.query<{ from: string; until: string | null }[]>(
    `SELECT committed_on::text AS "from", withdrawn_on::text AS until FROM endorsement_undertaking
      WHERE endorsement_id = $1 AND undertaking = $2`,
    [id, undertaking],
  );
  return row;
}

const today = () => registry.clock.now().toISOString().slice(0, 10);

/** Of fifty tries at once, how many held; the others were refused with one of these codes. */
async function fiftyTimes(act: () => Promise<unknown>, refusals: readonly DomainErrorCode[]): Promise<number> {
  const results = await Promise.allSettled(Array.from({ length: 50 }, act));
  const failed = results.filter((result) => result.status === 'rejected');
  for (const { reason: error } of failed) expect(refusals).toContain((error as { code: DomainErrorCode }).code);
  return results.length - failed.length;
}

describe('before the public has seen the endorsement', () => {
  it('an undertaking is added at once, with its date and mandate, and a mail', async () => {
    const { id } = await anEndorsement(registry).submitted();
    expect(await add(id, 'health')).toBe('added');
    expect((await read(id)).undertakings).toEqual(['mobility', 'culture', 'health']);
    expect(await datesOf(id, 'health')).toEqual({ from: today(), until: null });
    expect(await changesOf(id)).toMatchObject([{ kind: 'add', undertaking: 'health', mandate, outcome: 'done' }]);
    expect(await jobsOf(id)).toEqual(['mail.undertaking-added']);
    const values = await database.dataSource.query<object[]>(
      `SELECT h.action, h.actor_kind AS actor, v.field, v.after FROM endorsement_history h
        JOIN endorsement_history_value v ON v.history_id = h.id WHERE h.endorsement_id = $1 ORDER BY v.field DESC`,
      [id],
    );
    const entry = { action: 'add_undertaking', actor: 'official' };
    expect(values).toEqual([
      { ...entry, field: 'undertaking', after: 'health' },
      { ...entry, field: 'mandateReference', after: 'Resolution 99' },
      { ...entry, field: 'mandateKind', after: 'council_decision' },
      { ...entry, field: 'mandateDate', after: '2026-10-01' },
    ]);
  });

  it('one that is there is not added again, nor is one from a stale page', async () => {
    const { id } = await anEndorsement(registry).submitted();
    const stale = await seen(id);
    await expect(add(id, 'mobility')).rejects.toEqual(code('undertaking.already-committed'));
    await add(id, 'health');
    await expect(addUndertaking(registry, stale, { undertaking: 'rights', mandate })).rejects.toEqual(
      code('endorsement.decided-meanwhile'),
    );
    await expect(withdrawUndertaking(registry, stale, { undertaking: 'culture', mandate })).rejects.toEqual(
      code('endorsement.decided-meanwhile'),
    );
  });

  it('fifty at once add it once', async () => {
    const { id } = await anEndorsement(registry).submitted();
    const act = await seen(id).then((own) => () => addUndertaking(registry, own, { undertaking: 'health', mandate }));
    expect(await fiftyTimes(act, ['endorsement.decided-meanwhile', 'undertaking.already-committed'])).toBe(1);
    expect(await jobsOf(id)).toHaveLength(1);
  });

  it('is not possible on what has ended, nor on what was never confirmed', async () => {
    const rejected = await anEndorsement(registry).rejectedBy(staff);
    const waiting = await anEndorsement(registry).awaitingConfirmation();
    for (const { id } of [rejected, waiting]) {
      await expect(add(id, 'health')).rejects.toEqual(code('endorsement.action-not-allowed'));
      await expect(withdraw(id, 'culture')).rejects.toEqual(code('endorsement.action-not-allowed'));
      expect((await read(id)).undertakings).toEqual(['mobility', 'culture']);
    }
  });
});

describe('a listed signatory', () => {
  it('proposes an undertaking, which two of staff accept: it holds since the day of the proposal', async () => {
    const { id } = await anEndorsement(registry).verifiedBy(staff);
    expect(await add(id, 'health')).toBe('proposed');
    expect(await listedUndertakings(id)).toEqual(['mobility', 'culture']);
    await expect(add(id, 'health')).rejects.toEqual(code('undertaking.already-proposed'));
    expect(await acceptUndertaking(registry, await proposalOf(id))).toBe(false);
    expect(await listedUndertakings(id)).toEqual(['mobility', 'culture']);
    await secondConfirms(registry, id, colleague);
    expect(await listedUndertakings(id)).toEqual(['mobility', 'culture', 'health']);
    expect(await datesOf(id, 'health')).toEqual({ from: today(), until: null });
    expect(await jobsOf(id)).toEqual(['mail.undertaking-proposed', 'mail.undertaking-added']);
    expect((await read(id)).status).toBe('verified');
  });

  it('reads why staff refuse it, and may propose it again', async () => {
    const { id } = await anEndorsement(registry).verifiedBy(staff);
    await add(id, 'health');
    await refuseUndertaking(registry, await proposalOf(id), reason);
    expect(await listedUndertakings(id)).toEqual(['mobility', 'culture']);
    expect(await changesOf(id)).toMatchObject([{ outcome: 'refused', reasonText: reason.text }]);
    expect(await add(id, 'health')).toBe('proposed');
  });

  it('is decided on once, by whoever was first, and never through another endorsement', async () => {
    const { id } = await anEndorsement(registry).verifiedBy(staff);
    const other = await anEndorsement(registry).verifiedBy(staff);
    await add(id, 'health');
    const proposal = await proposalOf(id);
    await expect(acceptUndertaking(registry, { ...proposal, ...(await seen(other.id)) })).rejects.toEqual(
      code('endorsement.not-found'),
    );
    await expect(refuseUndertaking(registry, proposal, { code: 'no_such', text: 'x' })).rejects.toEqual(
      code('reason.unknown'),
    );
    await expect(acceptUndertaking(registry, { ...proposal, version: proposal.version - 1 })).rejects.toEqual(
      code('endorsement.decided-meanwhile'),
    );
    await acceptUndertaking(registry, proposal);
    const waiting = (await openProposalOf(database.dataSource.manager, id))?.id ?? '';
    const act = () =>
      Math.random() < 0.5
        ? confirmDecision(registry, waiting, colleague.id)
        : refuseUndertaking(registry, proposal, reason);
    expect(await fiftyTimes(act, ['proposal.decided-meanwhile', 'endorsement.decided-meanwhile'])).toBe(1);
  });

  it('withdraws at once, but never the last; when it was made again, the history has both', async () => {
    const { id } = await anEndorsement(registry).verifiedBy(staff);
    await withdraw(id, 'mobility');
    expect(await listedUndertakings(id)).toEqual(['culture']);
    expect(await datesOf(id, 'mobility')).toEqual({ from: today(), until: today() });
    expect(await jobsOf(id)).toEqual(['mail.undertaking-withdrawn']);
    await expect(withdraw(id, 'mobility')).rejects.toEqual(code('undertaking.not-committed'));
    await expect(withdraw(id, 'culture')).rejects.toEqual(code('undertaking.last'));
    await add(id, 'mobility');
    await acceptUndertaking(registry, await proposalOf(id));
    await secondConfirms(registry, id, colleague);
    expect(await datesOf(id, 'mobility')).toEqual({ from: today(), until: null });
    expect((await changesOf(id)).map(({ kind }) => kind)).toEqual(['withdraw', 'add']);
  });

  it('keeps one undertaking when fifty withdrawals of all of them come at once', async () => {
    const { id } = await anEndorsement(registry, { undertakings: [...UNDERTAKINGS] }).verifiedBy(staff);
    for (let round = 0; round < UNDERTAKINGS.length; round += 1) {
      const version = await seen(id);
      let turn = 0;
      const next = () => {
        const undertaking = UNDERTAKINGS[(turn += 1) % UNDERTAKINGS.length] ?? 'mobility';
        return withdrawUndertaking(registry, version, { undertaking, mandate });
      };
      const refusals = ['endorsement.decided-meanwhile', 'undertaking.not-committed', 'undertaking.last'] as const;
      expect(await fiftyTimes(next, refusals)).toBe(round < 4 ? 1 : 0);
    }
    const { undertakings } = await read(id);
    expect(undertakings).toHaveLength(1);
    expect(inPactOrder(undertakings)).toEqual(undertakings);
  });
});
