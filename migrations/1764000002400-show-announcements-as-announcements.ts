import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The public record of an announcement says nothing that only a verified signature grants: no day of signature or
 * commitment, no person, no decision, no check. Who was public once is remembered with what it was: a signatory, or an
 * announcement.
 */
export class ShowAnnouncementsAsAnnouncements1764000002400 implements MigrationInterface {
  name = 'ShowAnnouncementsAsAnnouncements1764000002400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_signatory
        ALTER COLUMN signed_on DROP NOT NULL,
        ALTER COLUMN signatory_office DROP NOT NULL,
        ALTER COLUMN mandate_date DROP NOT NULL;
      UPDATE public_signatory SET signed_on = NULL, signed_versions = '[]', signatory_office = NULL,
          signatory_name = NULL, mandate_kind = 'announcement', mandate_date = NULL, verified_on = NULL,
          reconfirmed_on = NULL, assurance = '[]',
          undertakings = (SELECT coalesce(jsonb_agg(u || '{"committedOn": null}' ORDER BY place), '[]')
            FROM jsonb_array_elements(undertakings) WITH ORDINALITY AS each (u, place))
        WHERE standing = 'announced';
      ALTER TABLE public_signatory ADD CONSTRAINT public_signatory_announced CHECK (
        CASE standing WHEN 'announced' THEN
          num_nonnulls(signed_on, signatory_office, signatory_name, mandate_date, verified_on, reconfirmed_on) = 0
          AND mandate_kind = 'announcement' AND signed_versions = '[]' AND assurance = '[]'
        ELSE num_nulls(signed_on, signatory_office, mandate_date) = 0 END);

      ALTER TABLE public_former_signatory
        ADD COLUMN was text NOT NULL DEFAULT 'listed' CHECK (was IN ('listed', 'announced'));
      UPDATE public_former_signatory f SET was = 'announced'
        FROM endorsement e WHERE e.id = f.endorsement_id AND e.published_at IS NULL;
      ALTER TABLE public_former_signatory ALTER COLUMN was DROP DEFAULT;
      UPDATE public_register_revision SET revision = revision + 1, changed_at = now();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_former_signatory DROP COLUMN was;
      ALTER TABLE public_signatory DROP CONSTRAINT public_signatory_announced;
      UPDATE public_signatory s SET signed_on = e.signed_on, mandate_kind = e.mandate_kind,
          mandate_date = e.mandate_date, signatory_office = p.signatory_office,
          signed_versions = jsonb_build_array(
            jsonb_build_object('version', s.pact_version, 'signedOn', e.signed_on::text)),
          undertakings = (SELECT coalesce(jsonb_agg(each.u || jsonb_build_object('committedOn',
              coalesce(k.committed_on, e.signed_on)::text) ORDER BY each.place), '[]')
            FROM jsonb_array_elements(s.undertakings) WITH ORDINALITY AS each (u, place)
            LEFT JOIN endorsement_undertaking k
              ON k.endorsement_id = s.endorsement_id AND k.undertaking = each.u ->> 'code')
        FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id
        WHERE e.id = s.endorsement_id AND s.standing = 'announced';
      ALTER TABLE public_signatory
        ALTER COLUMN mandate_date SET NOT NULL,
        ALTER COLUMN signatory_office SET NOT NULL,
        ALTER COLUMN signed_on SET NOT NULL;
    `);
  }
}
