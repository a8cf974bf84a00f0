import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of signatories collected elsewhere, row by row: as read, what would become of each, and what did. */
export class CreateImports1764000001100 implements MigrationInterface {
  name = 'CreateImports1764000001100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_batch (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        file_name text NOT NULL,
        status text NOT NULL CHECK (status IN ('checking', 'checked', 'applying', 'applied', 'undoing', 'undone')),
        with_duplicates boolean NOT NULL DEFAULT false,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        applied_by uuid,
        applied_at timestamptz,
        undone_by uuid,
        undone_at timestamptz
      );
      CREATE INDEX import_batch_created ON import_batch (created_at DESC);

      CREATE TABLE import_row (
        batch_id uuid NOT NULL REFERENCES import_batch (id),
        line integer NOT NULL,
        cells jsonb NOT NULL,
        faults jsonb NOT NULL DEFAULT '[]',
        outcome text CHECK (outcome IN ('new', 'update', 'duplicate', 'unchanged', 'error')),
        identity text,
        government_key text,
        government_name text,
        other_id uuid,
        result text CHECK (result IN ('created', 'updated', 'skipped', 'failed', 'undone', 'kept')),
        endorsement_id uuid REFERENCES endorsement (id),
        former jsonb,
        PRIMARY KEY (batch_id, line)
      );
      CREATE INDEX import_row_outcome ON import_row (batch_id, outcome, line);
      CREATE INDEX import_row_identity ON import_row (batch_id, identity);
      CREATE INDEX import_row_government ON import_row (batch_id, government_key);

      CREATE TABLE endorsement_external_id (
        endorsement_id uuid PRIMARY KEY REFERENCES endorsement (id),
        external_id text NOT NULL
      );
      CREATE INDEX endorsement_external_id_text ON endorsement_external_id (external_id);
      CREATE INDEX local_government_similar ON local_government USING gin (lower(name) gin_trgm_ops);
      CREATE INDEX local_government_slug ON local_government (country, slug);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX local_government_slug;
      DROP INDEX local_government_similar;
      DROP TABLE endorsement_external_id;
      DROP TABLE import_row;
      DROP TABLE import_batch;
    `);
  }
}
