import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fourth role: auditors read everything and change nothing. */
export class AddAuditors1764000002300 implements MigrationInterface {
  name = 'AddAuditors1764000002300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_account DROP CONSTRAINT staff_account_role_check;
      ALTER TABLE staff_account ADD CONSTRAINT staff_account_role_check
        CHECK (role IN ('reviewer', 'publisher', 'administrator', 'auditor'));
    `);
  }

  /** Whoever only read must not be able to decide afterwards: their accounts are closed. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM staff_session WHERE account_id IN (SELECT id FROM staff_account WHERE role = 'auditor');
      UPDATE staff_account SET role = 'reviewer', disabled_at = coalesce(disabled_at, now()) WHERE role = 'auditor';
      ALTER TABLE staff_account DROP CONSTRAINT staff_account_role_check;
      ALTER TABLE staff_account ADD CONSTRAINT staff_account_role_check
        CHECK (role IN ('reviewer', 'publisher', 'administrator'));
    `);
  }
}
