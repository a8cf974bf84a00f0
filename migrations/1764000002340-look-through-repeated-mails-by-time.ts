import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that staff had sent again are a part of the audit, which reads every table from its newest row. */
export class LookThroughRepeatedMailsByTime1764000002340 implements MigrationInterface {
  name = 'LookThroughRepeatedMailsByTime1764000002340';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX mail_repeat_at ON mail_repeat (at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX mail_repeat_at');
  }
}
