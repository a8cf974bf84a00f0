import { isEffective } from '#domain/staff/account-powers.js';
import type { Registry } from '../registry.js';
import { effectiveAdministrators } from './administrator.js';
import { authorsOf } from './confirm-account.js';
import type { Person } from './people.js';

/** What stands between an account and its powers, as an administrator sees it. */
export interface Confirmation {
  /** Who asked for it, as everybody sees their names; nobody for the command line. */
  readonly askedBy: readonly string[];
  /** Whether the one who looks may confirm it. */
  readonly mayConfirm: boolean;
  /** Whether anybody may. */
  readonly somebodyMay: boolean;
}

/** How an account can be confirmed; null when it waits for nothing, or is disabled. */
export async function readConfirmation(
  registry: Registry,
  person: Person,
  viewerId: string,
): Promise<Confirmation | null> {
  if (person.disabledAt !== null || isEffective(person, registry.clock.now())) return null;
  const { manager } = registry.dataSource;
  const authors = await authorsOf(manager, person);
  const names = await manager.query<{ name: string }[]>(
    'SELECT name FROM staff_shown_name WHERE id = ANY($1) ORDER BY name',
    [authors],
  );
  const administrators = await effectiveAdministrators(manager, registry);
  const others = administrators.filter(({ id }) => id !== person.id && !authors.includes(id));
  return {
    askedBy: names.map(({ name }) => name),
    mayConfirm: others.some(({ id }) => id === viewerId),
    somebodyMay: others.length > 0,
  };
}
