import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is public is a function of the endorsement and its place: endorsements can be superseded, the public record
 * tells from which version it was made, history names both of two people, and a proposal may be any act of staff.
 */
export class PublishByOneRule1764000002000 implements MigrationInterface {
  name = 'PublishByOneRule1764000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE endorsement DROP CONSTRAINT endorsement_status_check;
      ALTER TABLE endorsement ADD CONSTRAINT endorsement_status_check CHECK (status IN ('awaiting_confirmation',
        'submitted', 'in_review', 'info_requested', 'announced', 'verified', 'rejected', 'renewal_due', 'lapsed',
        'suspended', 'withdrawn', 'superseded', 'void'));
      ALTER TABLE endorsement ADD COLUMN superseded_by uuid REFERENCES endorsement (id);

      ALTER TABLE public_signatory ADD COLUMN endorsement_version integer;
      UPDATE public_signatory s SET endorsement_version =
        coalesce((SELECT e.version FROM endorsement e WHERE e.id = s.endorsement_id), 0);
      ALTER TABLE public_signatory ALTER COLUMN endorsement_version SET NOT NULL;
      ALTER TABLE public_former_signatory DROP CONSTRAINT public_former_signatory_standing_check;
      ALTER TABLE public_former_signatory ADD CONSTRAINT public_former_signatory_standing_check
        CHECK (standing IN ('withdrawn', 'suspended', 'succeeded', 'removed'));

      ALTER TABLE endorsement_history ADD COLUMN proposed_by uuid REFERENCES staff_account (id);
      ALTER TABLE endorsement_history ADD CONSTRAINT endorsement_history_two_people
        CHECK (proposed_by IS NULL OR (actor_kind = 'staff' AND proposed_by <> actor_id));
      DROP TRIGGER endorsement_history_words_only ON endorsement_history;
      CREATE TRIGGER endorsement_history_words_only BEFORE UPDATE ON endorsement_history
        FOR EACH ROW WHEN (NEW.reason_text IS NOT NULL
          OR (NEW.id, NEW.endorsement_id, NEW.version, NEW.action, NEW.from_status, NEW.to_status, NEW.actor_kind,
              NEW.actor_id, NEW.proposed_by, NEW.at, NEW.reason_code)
            IS DISTINCT FROM (OLD.id, OLD.endorsement_id, OLD.version, OLD.action, OLD.from_status, OLD.to_status,
              OLD.actor_kind, OLD.actor_id, OLD.proposed_by, OLD.at, OLD.reason_code))
        EXECUTE FUNCTION refuse_to_rewrite_history();

      ALTER TABLE erasure_request ADD COLUMN proposed_by uuid REFERENCES staff_account (id);
      ALTER TABLE erasure_request ADD CONSTRAINT erasure_request_two_people
        CHECK (proposed_by IS NULL OR proposed_by <> decided_by);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE erasure_request DROP COLUMN proposed_by;
      DROP TRIGGER endorsement_history_words_only ON endorsement_history;
      ALTER TABLE endorsement_history DROP COLUMN proposed_by;
      CREATE TRIGGER endorsement_history_words_only BEFORE UPDATE ON endorsement_history
        FOR EACH ROW WHEN (NEW.reason_text IS NOT NULL
          OR (NEW.id, NEW.endorsement_id, NEW.version, NEW.action, NEW.from_status, NEW.to_status, NEW.actor_kind,
              NEW.actor_id, NEW.at, NEW.reason_code)
            IS DISTINCT FROM (OLD.id, OLD.endorsement_id, OLD.version, OLD.action, OLD.from_status, OLD.to_status,
              OLD.actor_kind, OLD.actor_id, OLD.at, OLD.reason_code))
        EXECUTE FUNCTION refuse_to_rewrite_history();
      DELETE FROM public_former_signatory WHERE standing = 'succeeded';
      ALTER TABLE public_former_signatory DROP CONSTRAINT public_former_signatory_standing_check;
      ALTER TABLE public_former_signatory ADD CONSTRAINT public_former_signatory_standing_check
        CHECK (standing IN ('withdrawn', 'suspended', 'removed'));
      ALTER TABLE public_signatory DROP COLUMN endorsement_version;
      ALTER TABLE endorsement DROP COLUMN superseded_by;
      UPDATE endorsement SET status = 'void' WHERE status = 'superseded';
      ALTER TABLE endorsement DROP CONSTRAINT endorsement_status_check;
      ALTER TABLE endorsement ADD CONSTRAINT endorsement_status_check CHECK (status IN ('awaiting_confirmation',
        'submitted', 'in_review', 'info_requested', 'announced', 'verified', 'rejected', 'renewal_due', 'lapsed',
        'suspended', 'withdrawn', 'void'));
    `);
  }
}
