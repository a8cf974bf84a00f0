import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import { violates } from '#platform/violates.js';
import type { Registry } from '../registry.js';
import { keptReason, type KeptReason } from './kept-reasons.js';

export type NewReason = Pick<KeptReason, 'purpose' | 'code' | 'label' | 'words'>;

/** What was done to a reason. `offered`: it can be chosen again; `retired`: no more. */
export type ReasonChange = 'added' | 'reworded' | 'retired' | 'offered' | 'deleted';

/** A version of a reason as an event keeps it. */
type ReasonSide = NewReason & Pick<KeptReason, 'id' | 'version' | 'active'>;

/**
 * Adds a reason, which can be chosen at once.
 *
 * @throws {DomainError} `reason.code-taken`
 */
export async function addReason(registry: Registry, reason: NewReason, staffId: string): Promise<void> {
  try {
    await inTransaction(registry.dataSource, async (manager) => {
      const at = registry.clock.now();
      const id = await insertVersion(manager, { ...reason, version: 1, active: true, createdAt: at, at });
      const after = { ...reason, id, version: 1, active: true };
      await noteChange(manager, registry, { action: 'added', staffId, before: null, after });
    });
  } catch (error) {
    const isTaken = violates(error, 'reason_version_once') || violates(error, 'reason_in_force');
    throw isTaken ? new DomainError('reason.code-taken') : error;
  }
}

/**
 * Gives a reason other words, as another version of it. Whatever named it goes on reading as it did; who has its form
 * open decides with the words that they read. The same words again change nothing.
 *
 * @param id of any version of the reason
 * @throws {DomainError} `reason.not-found`
 */
export async function rewordReason(
  registry: Registry,
  id: string,
  said: Pick<NewReason, 'label' | 'words'>,
  staffId: string,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const before = await heldReason(manager, id);
    const at = registry.clock.now();
    const [superseded] = await manager.query<[{ createdAt: Date }[], number]>(
      `UPDATE reason SET superseded_at = $2 WHERE id = $1 AND (label, words) IS DISTINCT FROM ($3::jsonb, $4::jsonb)
        RETURNING created_at AS "createdAt"`,
      [before.id, at, said.label, said.words],
    );
    if (!superseded[0]) return;
    const next = { ...before, ...said, version: before.version + 1 };
    const nextId = await insertVersion(manager, { ...next, createdAt: superseded[0].createdAt, at });
    await noteChange(manager, registry, { action: 'reworded', staffId, before, after: { ...next, id: nextId } });
  });
}

/**
 * Offers a reason again, or no more. Twice is harmless.
 *
 * @throws {DomainError} `reason.not-found`, `reason.last` when the decision would be left without any
 */
export async function offerReason(registry: Registry, id: string, active: boolean, staffId: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const before = await heldReason(manager, id);
    if (!active) await requireAnother(manager, before);
    if (before.active === active) return;
    await manager.query(`UPDATE reason SET active = $2, updated_at = $3 WHERE id = $1`, [
      before.id,
      active,
      registry.clock.now(),
    ]);
    const action = active ? 'offered' : 'retired';
    await noteChange(manager, registry, { action, staffId, before, after: { ...before, active } });
  });
}

/**
 * Deletes a reason that nothing names, with all its versions; the events keep what it said.
 *
 * @throws {DomainError} `reason.not-found`, `reason.used`, `reason.last`
 */
export async function deleteReason(registry: Registry, id: string, staffId: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const before = await heldReason(manager, id);
    await requireAnother(manager, before);
    if (before.named) throw new DomainError('reason.used');
    await manager.query(`DELETE FROM reason WHERE purpose = $1 AND code = $2`, [before.purpose, before.code]);
    await noteChange(manager, registry, { action: 'deleted', staffId, before, after: null });
  });
}

/**
 * The reason, held together with all others of its decision: nobody decides with it meanwhile. Whoever changes reasons
 * does so one after the other, so that of two at once neither takes the last away, and neither waits for the other's
 * new row. Both locks let rows that name a reason be written.
 */
async function heldReason(manager: EntityManager, id: string): Promise<KeptReason> {
  await manager.query('LOCK TABLE reason IN SHARE ROW EXCLUSIVE MODE');
  const { purpose } = await keptReason(manager, id);
  await manager.query(`SELECT FROM reason WHERE purpose = $1 ORDER BY id FOR NO KEY UPDATE`, [purpose]);
  return keptReason(manager, id);
}

async function requireAnother(manager: EntityManager, { purpose, code }: KeptReason): Promise<void> {
  const others = await manager.query<object[]>(
    `SELECT FROM reason WHERE purpose = $1 AND code <> $2 AND active AND superseded_at IS NULL LIMIT 1`,
    [purpose, code],
  );
  if (others.length === 0) throw new DomainError('reason.last');
}

/** A version keeps the date on which its reason was added: the list stays in its order. */
async function insertVersion(
  manager: EntityManager,
  version: Omit<ReasonSide, 'id'> & { readonly createdAt: Date; readonly at: Date },
): Promise<string> {
  const { purpose, code, label, words, active, createdAt, at } = version;
  const [made] = await manager.query<{ id: string }[]>(
    `INSERT INTO reason (purpose, code, version, label, words, active, created_at, updated_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [purpose, code, version.version, label, words, active, createdAt, at],
  );
  if (!made) throw new Error('An insert answered no row.');
  return made.id;
}

interface ChangeToNote {
  readonly action: ReasonChange;
  readonly staffId: string;
  readonly before: ReasonSide | null;
  readonly after: ReasonSide | null;
}

/** Writes the event under the version that was changed, or came to be. */
async function noteChange(
  manager: EntityManager,
  { clock }: Registry,
  { action, staffId, before, after }: ChangeToNote,
): Promise<void> {
  await manager.query(
    `INSERT INTO reason_event (reason_id, action, by, at, before, after) VALUES ($1, $2, $3, $4, $5, $6)`,
    [(before ?? after)?.id, action, staffId, clock.now(), sideOf(before), sideOf(after)],
  );
}

function sideOf(reason: ReasonSide | null): string | null {
  if (!reason) return null;
  const { id, purpose, code, version, label, words, active } = reason;
  return JSON.stringify({ id, purpose, code, version, label, words, active });
}
