import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new contact, or a new address of the contact: accepted by whoever it is, and open to objection by whoever it was. */
export class HandOverContacts1764000001560 implements MigrationInterface {
  name = 'HandOverContacts1764000001560';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE contact_change (
        id uuid PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        kind text NOT NULL CHECK (kind IN ('new_address', 'hand_over')),
        old_name text NOT NULL,
        old_role text NOT NULL,
        old_email text NOT NULL,
        old_language text NOT NULL,
        new_name text NOT NULL,
        new_role text NOT NULL,
        new_email text NOT NULL,
        new_language text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        code_hash text NOT NULL,
        objection_token_hash text NOT NULL UNIQUE,
        objection_code_hash text NOT NULL,
        wrong_codes integer NOT NULL DEFAULT 0,
        wrong_objection_codes integer NOT NULL DEFAULT 0,
        requested_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        outcome text CHECK (outcome IN ('accepted', 'objected', 'expired', 'taken_back')),
        ended_at timestamptz,
        settled_at timestamptz,
        settled_by uuid REFERENCES staff_account (id),
        CONSTRAINT contact_change_ended CHECK ((outcome IS NULL) = (ended_at IS NULL)),
        CONSTRAINT contact_change_accepted CHECK (outcome IS DISTINCT FROM 'accepted' OR accepted_at IS NOT NULL),
        CONSTRAINT contact_change_settled CHECK (settled_at IS NULL OR outcome = 'objected')
      );
      CREATE INDEX contact_change_endorsement ON contact_change (endorsement_id, requested_at);
      CREATE UNIQUE INDEX contact_change_one_open ON contact_change (endorsement_id) WHERE outcome IS NULL;
      CREATE INDEX contact_change_unsettled ON contact_change (endorsement_id)
        WHERE outcome = 'objected' AND settled_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE contact_change');
  }
}
