import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A reason has English words, and others when they are written: a language that the registry learns later can then be
 * added without writing every reason on the same day.
 */
export class LetReasonsLackALanguage1764000003160 implements MigrationInterface {
  name = 'LetReasonsLackALanguage1764000003160';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE reason
        DROP CONSTRAINT reason_label_check,
        DROP CONSTRAINT reason_words_check,
        ADD CONSTRAINT reason_label_check CHECK (label ? 'en') NOT VALID,
        ADD CONSTRAINT reason_words_check CHECK (words ? 'en') NOT VALID
    `);
    await queryRunner.query('ALTER TABLE reason VALIDATE CONSTRAINT reason_label_check');
    await queryRunner.query('ALTER TABLE reason VALIDATE CONSTRAINT reason_words_check');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE reason
        DROP CONSTRAINT reason_label_check,
        DROP CONSTRAINT reason_words_check,
        ADD CONSTRAINT reason_label_check CHECK (label ?& ARRAY['en', 'fr', 'es']),
        ADD CONSTRAINT reason_words_check CHECK (words ?& ARRAY['en', 'fr', 'es'])
    `);
  }
}
