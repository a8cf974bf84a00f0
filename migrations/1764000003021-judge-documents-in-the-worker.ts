import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a document is found to be once the worker has looked into it, and whether its contact was told. */
export class JudgeDocumentsInTheWorker1764000003021 implements MigrationInterface {
  name = 'JudgeDocumentsInTheWorker1764000003021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE evidence_document
        ADD COLUMN judgement text NOT NULL DEFAULT 'waiting' CHECK (judgement IN ('waiting', 'taken', 'refused')),
        ADD COLUMN fault text,
        ADD COLUMN judged_at timestamptz,
        -- A keyed hash, so that the turns of networks can be kept; emptied by the judgement.
        ADD COLUMN network text,
        ADD COLUMN claimed_until timestamptz,
        -- When the contact was told of a refusal.
        ADD COLUMN told_at timestamptz,
        -- The file of a refused document goes at once; its row says what became of it.
        ADD COLUMN file_deleted_at timestamptz,
        ALTER COLUMN scan_result DROP NOT NULL;
      -- Until now each was judged before it was kept.
      UPDATE evidence_document SET judgement = 'taken', judged_at = uploaded_at;
      ALTER TABLE evidence_document
        ADD CONSTRAINT evidence_document_fault CHECK ((judgement = 'refused') = (fault IS NOT NULL)),
        ADD CONSTRAINT evidence_document_judged CHECK ((judgement = 'waiting') = (judged_at IS NULL));
      CREATE INDEX evidence_document_waiting ON evidence_document (network) WHERE judgement = 'waiting';
      CREATE INDEX evidence_document_refused_file ON evidence_document (id)
        WHERE judgement = 'refused' AND file_deleted_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM evidence_document WHERE judgement <> 'taken';
      ALTER TABLE evidence_document
        DROP COLUMN judgement, DROP COLUMN fault, DROP COLUMN judged_at, DROP COLUMN network,
        DROP COLUMN claimed_until, DROP COLUMN told_at, DROP COLUMN file_deleted_at,
        ALTER COLUMN scan_result SET NOT NULL;
    `);
  }
}
