import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a worker knows of its own clock and of its queue's server, said with its heartbeat. */
export class SayMoreWithEachHeartbeat1764000003000 implements MigrationInterface {
  name = 'SayMoreWithEachHeartbeat1764000003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE worker_heartbeat
        ADD COLUMN clock_ahead_seconds double precision NOT NULL DEFAULT 0,
        ADD COLUMN queue_policy text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE worker_heartbeat DROP COLUMN clock_ahead_seconds, DROP COLUMN queue_policy;
    `);
  }
}
