import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that prove the decision behind an added undertaking, beside those of the mandate. */
export class KeepDocumentsOfUndertakings1764000001910 implements MigrationInterface {
  name = 'KeepDocumentsOfUndertakings1764000001910';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE evidence_document
        ADD COLUMN purpose text NOT NULL DEFAULT 'mandate' CHECK (purpose IN ('mandate', 'undertaking')),
        -- Empty while the form that brought the document is not complete.
        ADD COLUMN undertaking_change_id uuid REFERENCES undertaking_change (id),
        ADD CONSTRAINT evidence_document_of_undertaking CHECK (undertaking_change_id IS NULL OR purpose = 'undertaking');
      CREATE INDEX evidence_document_undertaking_change ON evidence_document (undertaking_change_id)
        WHERE undertaking_change_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE evidence_document DROP COLUMN undertaking_change_id, DROP COLUMN purpose`);
  }
}
