import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A third role: publishers change what has been published. */
export class AddPublishers1764000000600 implements MigrationInterface {
  name = 'AddPublishers1764000000600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_account DROP CONSTRAINT staff_account_role_check;
      ALTER TABLE staff_account ADD CONSTRAINT staff_account_role_check
        CHECK (role IN ('reviewer', 'publisher', 'administrator'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_account DROP CONSTRAINT staff_account_role_check;
      ALTER TABLE staff_account ADD CONSTRAINT staff_account_role_check CHECK (role IN ('reviewer', 'administrator'));
    `);
  }
}
