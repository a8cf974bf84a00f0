import { randomBytes } from 'node:crypto';
import type { TestDatabase } from './database.js';

/** A user of the test's own who may sign in. */
export interface MadeUser {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a user as an operator does, without rights but those of a group; roles belong to the whole cluster. */
export async function aDatabaseUser({ dataSource, url }: TestDatabase, group?: string): Promise<MadeUser> {
  const name = `u${randomBytes(8).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await dataSource.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}' ${group ? `IN ROLE ${group}` : ''}`);
  const address = new URL(url);
  address.username = name;
  address.password = password;
  return {
    name,
    url: address.href,
    drop: async () => {
      await dataSource.query(`DROP OWNED BY ${name}`);
      await dataSource.query(`DROP ROLE ${name}`);
    },
  };
}
