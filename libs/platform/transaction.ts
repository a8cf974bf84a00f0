import type { DataSource, EntityManager } from 'typeorm';

/**
 * Runs `work` in one transaction. Everything written inside must go through the given manager: a repository taken
 * from anywhere else writes on another connection and survives the rollback (measured, security-reliability D2).
 *
 * @throws whatever `work` throws, after the rollback
 */
export function inTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  return dataSource.transaction('READ COMMITTED', work);
}
