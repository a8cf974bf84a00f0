import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that open a signatory's own page, and the hour for which it stays open. */
export class OpenTheSignatorysOwnPage1764000001500 implements MigrationInterface {
  name = 'OpenTheSignatorysOwnPage1764000001500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE access_link (
        id uuid PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        token_hash text NOT NULL UNIQUE,
        code_hash text NOT NULL,
        -- The browser that asked: there the code is not asked for.
        browser_hash text NOT NULL,
        -- The page below the overview to which whoever opens it wanted to go.
        leads_to text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        wrong_codes integer NOT NULL DEFAULT 0,
        used_at timestamptz
      );
      CREATE INDEX access_link_endorsement ON access_link (endorsement_id, created_at);
      CREATE INDEX access_link_expires_at ON access_link (expires_at);
      CREATE INDEX endorsement_people_contact_email ON endorsement_people (lower(contact_email));

      CREATE TABLE signatory_session (
        token_hash text PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX signatory_session_endorsement ON signatory_session (endorsement_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE signatory_session;
      DROP INDEX endorsement_people_contact_email;
      DROP TABLE access_link;
    `);
  }
}
