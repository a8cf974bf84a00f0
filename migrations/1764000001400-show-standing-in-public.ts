import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands how in public: listed, not re-confirmed, or announced; and who was listed once and is no longer. */
export class ShowStandingInPublic1764000001400 implements MigrationInterface {
  name = 'ShowStandingInPublic1764000001400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_signatory
        ADD COLUMN standing text NOT NULL DEFAULT 'listed' CHECK (standing IN ('listed', 'lapsed', 'announced')),
        ADD COLUMN reconfirmed_on date,
        ADD COLUMN announced_on date,
        ADD COLUMN mandate_awaited_until date,
        ADD COLUMN assurance text[] NOT NULL DEFAULT '{}',
        ALTER COLUMN verified_on DROP NOT NULL,
        ADD CONSTRAINT public_signatory_dates CHECK (
          CASE standing WHEN 'announced' THEN announced_on IS NOT NULL ELSE verified_on IS NOT NULL END);
      CREATE INDEX public_signatory_apart ON public_signatory (standing) WHERE standing <> 'listed';

      CREATE TABLE public_former_signatory (
        number integer PRIMARY KEY,
        endorsement_id uuid NOT NULL,
        slug text NOT NULL,
        country char(2) NOT NULL,
        name text NOT NULL,
        standing text NOT NULL CHECK (standing IN ('withdrawn', 'suspended', 'removed')),
        since date NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE public_former_signatory;
      DELETE FROM public_signatory WHERE standing <> 'listed';
      ALTER TABLE public_signatory
        DROP CONSTRAINT public_signatory_dates,
        ALTER COLUMN verified_on SET NOT NULL,
        DROP COLUMN assurance,
        DROP COLUMN mandate_awaited_until,
        DROP COLUMN announced_on,
        DROP COLUMN reconfirmed_on,
        DROP COLUMN standing;
    `);
  }
}
