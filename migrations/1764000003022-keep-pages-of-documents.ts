import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of a document's pages, which are what staff look at. */
export class KeepPagesOfDocuments1764000003022 implements MigrationInterface {
  name = 'KeepPagesOfDocuments1764000003022';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE evidence_document
        -- When its pages were drawn, or could not be.
        ADD COLUMN rendered_at timestamptz,
        -- How many it has; null when they could not be drawn. Only the first ones are.
        ADD COLUMN page_count integer;
      CREATE TABLE evidence_page (
        document_id uuid NOT NULL REFERENCES evidence_document (id) ON DELETE CASCADE,
        number integer NOT NULL,
        storage_key text NOT NULL UNIQUE,
        width integer NOT NULL,
        height integer NOT NULL,
        PRIMARY KEY (document_id, number)
      );
      -- Those that are here already.
      INSERT INTO outbox (job, queue, subject)
        SELECT 'documents.render', 'rendering', jsonb_build_object('documentId', id) FROM evidence_document
          WHERE judgement = 'taken' AND deleted_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox WHERE job = 'documents.render';
      DROP TABLE evidence_page;
      ALTER TABLE evidence_document DROP COLUMN rendered_at, DROP COLUMN page_count;
    `);
  }
}
