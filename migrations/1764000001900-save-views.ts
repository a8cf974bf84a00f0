import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The filters of the staff's list that somebody looks at often, under names of their own. */
export class SaveViews1764000001900 implements MigrationInterface {
  name = 'SaveViews1764000001900';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE saved_view (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE,
        name text NOT NULL CHECK (name <> ''),
        filter text NOT NULL CHECK (filter LIKE '?%'),
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX saved_view_name ON saved_view (account_id, lower(name));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE saved_view');
  }
}
