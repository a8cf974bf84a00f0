import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An address that staff set is accepted by whoever reads the mail there, and objected to from the old one: who set it,
 * who looked at it, and what staff decided on an objection. Addresses that staff corrected within the last 14 days
 * become such changes, so that their contacts, too, only read and answer until the period is over.
 */
export class AskNewAddressesToAccept1764000002050 implements MigrationInterface {
  name = 'AskNewAddressesToAccept1764000002050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE contact_change
        ADD COLUMN set_by uuid REFERENCES staff_account (id),
        ADD COLUMN proposed_by uuid REFERENCES staff_account (id),
        ADD COLUMN old_unreachable boolean NOT NULL DEFAULT false,
        ADD COLUMN looked_at timestamptz,
        ADD COLUMN looked_by uuid REFERENCES staff_account (id),
        ADD COLUMN frozen_at timestamptz,
        ADD COLUMN decision text CHECK (decision IN ('keep', 'set_back')),
        ADD CONSTRAINT contact_change_two_people CHECK (proposed_by IS NULL
          OR (set_by IS NOT NULL AND proposed_by <> set_by)),
        ADD CONSTRAINT contact_change_looked CHECK ((looked_at IS NULL) = (looked_by IS NULL)
          AND (looked_by IS NULL OR (set_by IS NOT NULL AND looked_by <> set_by))),
        ADD CONSTRAINT contact_change_frozen CHECK (frozen_at IS NULL
          OR (outcome = 'objected' AND accepted_at IS NOT NULL)),
        ADD CONSTRAINT contact_change_decided CHECK (decision IS NULL
          OR (frozen_at IS NOT NULL AND settled_at IS NOT NULL));
      CREATE INDEX contact_change_frozen_email ON contact_change (lower(old_email))
        WHERE frozen_at IS NOT NULL AND settled_at IS NULL;
      -- A link to the own page for whoever was the contact, while they object.
      ALTER TABLE access_link ADD COLUMN contact_change_id uuid REFERENCES contact_change (id) ON DELETE CASCADE;

      INSERT INTO contact_change (id, endorsement_id, kind, old_name, old_role, old_email, old_language, new_name,
          new_role, new_email, new_language, token_hash, code_hash, objection_token_hash, objection_code_hash,
          requested_at, expires_at, accepted_at, outcome, ended_at, set_by, old_unreachable)
        SELECT gen_random_uuid(), h.endorsement_id, 'new_address', p.contact_name, p.contact_role, v.before,
            p.contact_language, p.contact_name, p.contact_role, p.contact_email, p.contact_language,
            'never-mailed-a-' || h.id, '', 'never-mailed-o-' || h.id, '', h.at, h.at, h.at, 'accepted', h.at,
            h.actor_id, true
          FROM endorsement_history h
          JOIN endorsement_history_value v ON v.history_id = h.id AND v.field = 'contactEmail'
          JOIN endorsement_people p ON p.endorsement_id = h.endorsement_id AND p.contact_email = v.after
         WHERE h.action = 'correct_contact' AND h.actor_kind = 'staff' AND h.actor_id IS NOT NULL
           AND h.proposed_by IS NULL AND v.before IS DISTINCT FROM v.after AND v.before IS NOT NULL
           AND h.at > now() - interval '14 days';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE access_link DROP COLUMN contact_change_id;
      DELETE FROM contact_change WHERE token_hash LIKE 'never-mailed-%';
      DROP INDEX contact_change_frozen_email;
      ALTER TABLE contact_change DROP COLUMN decision, DROP COLUMN frozen_at, DROP COLUMN looked_by,
        DROP COLUMN looked_at, DROP COLUMN old_unreachable, DROP COLUMN proposed_by, DROP COLUMN set_by;
    `);
  }
}
