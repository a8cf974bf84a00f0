import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The span in which a job was asked for, so that request and job are one trace (OpenTelemetry). */
export class CarryTheTrace1764000003100 implements MigrationInterface {
  name = 'CarryTheTrace1764000003100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE outbox ADD COLUMN trace_parent text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE outbox DROP COLUMN trace_parent');
  }
}
