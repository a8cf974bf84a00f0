import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an endorsement's contact can still be reached, and when its personal data was erased. */
export class FlagBouncedAndErasedContacts1764000001300 implements MigrationInterface {
  name = 'FlagBouncedAndErasedContacts1764000001300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE endorsement_people ADD COLUMN contact_bounced_at timestamptz;
      ALTER TABLE endorsement_people ADD COLUMN contact_bounce_code text;
      ALTER TABLE endorsement_people ADD COLUMN anonymised_at timestamptz;
      CREATE INDEX endorsement_people_bounced ON endorsement_people (contact_bounced_at)
        WHERE contact_bounced_at IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE endorsement_people DROP COLUMN anonymised_at;
      ALTER TABLE endorsement_people DROP COLUMN contact_bounce_code;
      ALTER TABLE endorsement_people DROP COLUMN contact_bounced_at;
    `);
  }
}
