import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The name by which everybody in the registry sees a member of staff: with the address where another account, also a
 * disabled one, has the same name but for case, accents, spaces and characters that show nothing.
 */
export class TellNamesakesApart1764000002120 implements MigrationInterface {
  name = 'TellNamesakesApart1764000002120';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_account ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (
        regexp_replace(lower(normalize(name, NFKD)),
          '[\\u0300-\\u036f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\s]+', '', 'g')) STORED;
      CREATE INDEX staff_account_name_key ON staff_account (name_key);
      CREATE VIEW staff_shown_name AS
        SELECT a.id, CASE WHEN EXISTS (SELECT FROM staff_account b WHERE b.name_key = a.name_key AND b.id <> a.id)
            THEN a.name || ' (' || a.email || ')' ELSE a.name END AS name
          FROM staff_account a;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW staff_shown_name;
      DROP INDEX staff_account_name_key;
      ALTER TABLE staff_account DROP COLUMN name_key;
    `);
  }
}
