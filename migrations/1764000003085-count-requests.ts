import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What all web processes count together, where there is no Redis. Nothing is lost with it, so it is not logged. */
export class CountRequests1764000003085 implements MigrationInterface {
  name = 'CountRequests1764000003085';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE UNLOGGED TABLE request_count (
        -- A keyed hash: it may be of an address.
        key text PRIMARY KEY,
        current integer NOT NULL,
        ends_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE request_count');
  }
}
