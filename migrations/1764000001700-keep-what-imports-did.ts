import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was chosen for possible duplicates, what each row made, and when a file's rows may be emptied. */
export class KeepWhatImportsDid1764000001700 implements MigrationInterface {
  name = 'KeepWhatImportsDid1764000001700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE import_batch
        ADD COLUMN file_hash text NOT NULL DEFAULT '',
        ADD COLUMN cancelled_at timestamptz,
        ADD COLUMN undo_reason text,
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN emptied_at timestamptz,
        DROP COLUMN with_duplicates;
      CREATE INDEX import_batch_file_hash ON import_batch (file_hash);
      ALTER TABLE import_row
        ADD COLUMN wanted boolean NOT NULL DEFAULT false,
        ADD COLUMN made_version integer,
        DROP COLUMN former;
      CREATE INDEX import_row_endorsement ON import_row (endorsement_id) WHERE endorsement_id IS NOT NULL;
      CREATE INDEX import_row_to_do ON import_row (batch_id, line) WHERE result IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX import_row_to_do;
      DROP INDEX import_row_endorsement;
      ALTER TABLE import_row DROP COLUMN wanted, DROP COLUMN made_version, ADD COLUMN former jsonb;
      DROP INDEX import_batch_file_hash;
      ALTER TABLE import_batch
        DROP COLUMN file_hash, DROP COLUMN cancelled_at, DROP COLUMN undo_reason, DROP COLUMN ended_at,
        DROP COLUMN emptied_at, ADD COLUMN with_duplicates boolean NOT NULL DEFAULT false;
    `);
  }
}
