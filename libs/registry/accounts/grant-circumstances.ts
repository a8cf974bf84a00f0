import type { EntityManager } from 'typeorm';
import type { GrantCircumstances } from '#domain/staff/account-powers.js';
import type { Registry } from '../registry.js';
import { effectiveAdministrators } from './administrator.js';

/** Endorsements that the public has seen, or is about to see, and that are not there for a demonstration. */
const PUBLIC = `SELECT EXISTS (SELECT FROM public_signatory WHERE NOT demonstration) OR EXISTS (
    SELECT FROM endorsement WHERE NOT demonstration
       AND (announced_at IS NOT NULL OR verified_at IS NOT NULL OR published_at IS NOT NULL)) AS "isPublic"`;

/**
 * What decides when the powers of an account are effective. The caller holds the lock of administrators.
 *
 * @param by the administrator; null for the command line
 * @param accountId the account that it is about; it does not count as one that could confirm itself
 */
export async function grantCircumstances(
  manager: EntityManager,
  registry: Registry,
  by: string | null,
  accountId?: string,
): Promise<GrantCircumstances> {
  const administrators = await effectiveAdministrators(manager, registry);
  const [row] = await manager.query<{ isPublic: boolean }[]>(PUBLIC);
  return {
    at: registry.clock.now(),
    where: by === null ? 'commandLine' : 'pages',
    administrators: administrators.filter(({ id }) => id !== accountId).length,
    somethingIsPublic: row?.isPublic ?? true,
  };
}
