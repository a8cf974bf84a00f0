import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A confirmation link ends when the endorsement gets another contact, or the contact another address. */
export class EndLinksOfFormerContacts1764000002500 implements MigrationInterface {
  name = 'EndLinksOfFormerContacts1764000002500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE confirmation ADD COLUMN ended_at timestamptz;
      UPDATE confirmation c SET ended_at = (
          SELECT min(h.at) FROM endorsement_history h
            JOIN endorsement_history_value v ON v.history_id = h.id AND v.field = 'contactEmail'
           WHERE h.endorsement_id = c.endorsement_id AND h.at > c.created_at
             AND h.action IN ('correct_contact', 'hand_over', 'object_to_hand_over', 'update_from_import',
               'undo_update_from_import'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE confirmation SET expires_at = least(expires_at, ended_at) WHERE ended_at IS NOT NULL;
      ALTER TABLE confirmation DROP COLUMN ended_at;
    `);
  }
}
