import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has a case is one row, which is replaced; who had it, and from whom they took it, is kept beside it. Files that
 * were uploaded before are noted as those are that come from now on.
 */
export class KeepWhoHadACase1764000003150 implements MigrationInterface {
  name = 'KeepWhoHadACase1764000003150';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE case_claim (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        action text NOT NULL CHECK (action IN ('claimed', 'released')),
        staff_id uuid NOT NULL REFERENCES staff_account (id),
        -- Who had it before; null for nobody.
        from_id uuid REFERENCES staff_account (id),
        at timestamptz NOT NULL,
        CHECK (action = 'claimed' OR from_id IS NULL)
      );
      CREATE INDEX case_claim_at ON case_claim (at);
      CREATE INDEX case_claim_staff ON case_claim (staff_id, at);
      CREATE INDEX case_claim_from ON case_claim (from_id, at) WHERE from_id IS NOT NULL;
      CREATE INDEX case_claim_endorsement ON case_claim (endorsement_id, at);
      CREATE FUNCTION refuse_to_rewrite_claims() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'case_claim is append-only';
        END
      $$;
      CREATE TRIGGER case_claim_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_claim
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_claims();
      INSERT INTO case_claim (endorsement_id, action, staff_id, at)
        SELECT endorsement_id, 'claimed', staff_id, since FROM case_assignment ORDER BY since;
      INSERT INTO staff_event (account_id, actor_id, action, after, subject, at)
        SELECT s.id, s.id, 'import_uploaded', b.file_name, b.id, b.created_at
          FROM import_batch b JOIN staff_account s ON s.id = b.created_by ORDER BY b.created_at;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_claim; DROP FUNCTION refuse_to_rewrite_claims();');
  }
}
