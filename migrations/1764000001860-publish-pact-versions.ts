import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which versions of the pact hold since when, with the checksum of each text, and who was invited to sign a new one. */
export class PublishPactVersions1764000001860 implements MigrationInterface {
  name = 'PublishPactVersions1764000001860';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE pact_version (
        version text PRIMARY KEY CHECK (version ~ '^[0-9]{1,3}[.][0-9]{1,3}$'),
        published_at timestamptz NOT NULL UNIQUE,
        published_by uuid REFERENCES staff_account (id)
      );
      CREATE TABLE pact_text (
        version text NOT NULL REFERENCES pact_version (version),
        language text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        PRIMARY KEY (version, language)
      );
      CREATE TABLE pact_invitation (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        version text NOT NULL REFERENCES pact_version (version),
        invited_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, version)
      );
      INSERT INTO pact_version (version, published_at) VALUES ('1.0', '2026-01-01T00:00:00Z');
      INSERT INTO pact_text (version, language, sha256) VALUES
        ('1.0', 'en', '146059ba88e313dda901d6545fc641c376f42995b1c4b65258115e4533281a60'),
        ('1.0', 'fr', '92947ac1f32627e942bb09a1db149adef08d779943e8c7fa8bc581f67263b785'),
        ('1.0', 'es', '379a383ab7385189187128245c3320d909ec427e4a9ab0620cceef76357b4413');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE pact_invitation;
      DROP TABLE pact_text;
      DROP TABLE pact_version;
    `);
  }
}
