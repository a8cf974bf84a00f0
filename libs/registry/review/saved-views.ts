import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import { violates } from '#platform/violates.js';
import type { Registry } from '../registry.js';

/** A filter of the list of endorsements that a member of staff keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The filter as the list's address says it, with its question mark. */
  readonly filter: string;
}

/** So many names fit above the list; whoever needs more has forgotten some. */
export const MOST_VIEWS = 20;

/** The views of one account, by name. */
export function savedViews(manager: EntityManager, accountId: string): Promise<SavedView[]> {
  return manager.query<SavedView[]>(
    'SELECT id, name, filter FROM saved_view WHERE account_id = $1 ORDER BY lower(name)',
    [accountId],
  );
}

/**
 * One view of one's own.
 *
 * @throws {DomainError} `saved-view.not-found`, also for somebody else's
 */
export async function savedView(manager: EntityManager, accountId: string, id: string): Promise<SavedView> {
  const found = (await savedViews(manager, accountId)).find((view) => view.id === id);
  if (!found) throw new DomainError('saved-view.not-found');
  return found;
}

/**
 * Keeps a filter under a name.
 *
 * @throws {DomainError} `saved-view.name-taken` when this account has such a view, in whatever case it is written, or
 *   `saved-view.too-many`
 */
export function saveView(
  { dataSource, clock }: Registry,
  accountId: string,
  { name, filter }: Omit<SavedView, 'id'>,
): Promise<void> {
  return inTransaction(dataSource, async (manager) => {
    // Two tabs at once count one after the other.
    await manager.query('SELECT FROM staff_account WHERE id = $1 FOR UPDATE', [accountId]);
    if ((await savedViews(manager, accountId)).length >= MOST_VIEWS) throw new DomainError('saved-view.too-many');
    await unlessTaken(
      manager.query('INSERT INTO saved_view (account_id, name, filter, created_at) VALUES ($1, $2, $3, $4)', [
        accountId,
        name,
        filter,
        clock.now(),
      ]),
    );
  });
}

/**
 * Gives a view of one's own another name.
 *
 * @throws {DomainError} `saved-view.not-found` or `saved-view.name-taken`
 */
export async function renameView({ dataSource }: Registry, accountId: string, view: Omit<SavedView, 'filter'>) {
  const { manager } = dataSource;
  await savedView(manager, accountId, view.id);
  await unlessTaken(
    manager.query('UPDATE saved_view SET name = $3 WHERE id = $1 AND account_id = $2', [view.id, accountId, view.name]),
  );
}

/** Removes a view of one's own. One that is not there is gone already: a second click is no mistake. */
export async function removeView({ dataSource }: Registry, accountId: string, id: string): Promise<void> {
  await dataSource.query('DELETE FROM saved_view WHERE id = $1 AND account_id = $2', [id, accountId]);
}

async function unlessTaken(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    const isTaken = violates(error, 'saved_view_name');
    throw isTaken ? new DomainError('saved-view.name-taken') : error;
  }
}
