import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A local government that signed anew shows its earlier terms beside the present one. */
export class ShowEarlierTerms1764000002600 implements MigrationInterface {
  name = 'ShowEarlierTerms1764000002600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_signatory ADD COLUMN earlier_terms jsonb NOT NULL DEFAULT '[]';
      CREATE INDEX endorsement_superseded_by ON endorsement (superseded_by) WHERE superseded_by IS NOT NULL;

      -- Who withdrew and signed anew, or was superseded already, shows it without waiting for a next change.
      UPDATE public_signatory s SET earlier_terms = t.terms
        FROM (SELECT n.id, jsonb_agg(jsonb_build_object(
            'signedOn', o.signed_on::text, 'verifiedOn', to_char(o.verified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
            'endedOn', to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'ended', o.status) ORDER BY l.at, o.id) AS terms
          FROM endorsement n JOIN endorsement o ON o.local_government_id = n.local_government_id AND o.id <> n.id
            CROSS JOIN LATERAL (SELECT h.at FROM endorsement_history h WHERE h.endorsement_id = o.id
              AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1) AS l
          WHERE o.published_at IS NOT NULL AND o.verified_at IS NOT NULL AND o.status IN ('superseded', 'withdrawn')
          GROUP BY n.id) AS t
        WHERE t.id = s.endorsement_id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX endorsement_superseded_by;
      ALTER TABLE public_signatory DROP COLUMN earlier_terms;
    `);
  }
}
