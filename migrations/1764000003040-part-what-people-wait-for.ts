import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody waits for goes before everything else: each row of the outbox says which of the two it is. And it names
 * the request in which it was asked for, so that the lines of a proxy, the web, the worker and a mail can be joined.
 */
export class PartWhatPeopleWaitFor1764000003040 implements MigrationInterface {
  name = 'PartWhatPeopleWaitFor1764000003040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox
        ADD COLUMN lane text NOT NULL DEFAULT 'bulk' CHECK (lane IN ('prompt', 'bulk')),
        ADD COLUMN request_id text CHECK (length(request_id) <= 64);
      CREATE INDEX outbox_relay_prompt ON outbox (relay_at) WHERE done_at IS NULL AND lane = 'prompt';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX outbox_relay_prompt;
      ALTER TABLE outbox DROP COLUMN lane, DROP COLUMN request_id;
    `);
  }
}
