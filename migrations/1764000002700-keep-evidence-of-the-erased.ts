import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stays of the people of an endorsement that was verified, once they are erased: keyed hashes, each with the id of
 * its key. They tell whether a given name or address had been there, and nobody can read them back.
 */
export class KeepEvidenceOfTheErased1764000002700 implements MigrationInterface {
  name = 'KeepEvidenceOfTheErased1764000002700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE erasure_evidence (
        endorsement_id uuid NOT NULL REFERENCES endorsement ON DELETE CASCADE,
        subject text NOT NULL CHECK (subject IN ('contact_email', 'signatory_name')),
        key_id text NOT NULL,
        hash text NOT NULL,
        kept_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, subject, key_id, hash)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE erasure_evidence');
  }
}
