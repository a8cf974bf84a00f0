import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public register says which versions of the pact a signatory has signed, and when each. */
export class ShowWhenEachVersionWasSigned1764000001930 implements MigrationInterface {
  name = 'ShowWhenEachVersionWasSigned1764000001930';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_signatory ADD COLUMN signed_versions jsonb NOT NULL DEFAULT '[]';
      UPDATE public_signatory SET signed_versions =
        jsonb_build_array(jsonb_build_object('version', pact_version, 'signedOn', signed_on::text));
      UPDATE public_signatory s SET signed_versions =
          jsonb_build_array(jsonb_build_object('version', c.first, 'signedOn', s.signed_on::text)) || c.later
        FROM (
          SELECT h.endorsement_id, (array_agg(v.before ORDER BY h.version))[1] AS first,
            (array_agg(v.after ORDER BY h.version DESC))[1] AS last,
            jsonb_agg(jsonb_build_object('version', v.after,
              'signedOn', to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY h.version) AS later
          FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id AND v.field = 'pactVersion'
          WHERE h.action = 'sign_pact_version' GROUP BY h.endorsement_id
        ) c
        WHERE c.endorsement_id = s.endorsement_id AND c.last = s.pact_version;
      UPDATE public_register_revision SET revision = revision + 1, changed_at = now();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE public_signatory DROP COLUMN signed_versions');
  }
}
