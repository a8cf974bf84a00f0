import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Local governments are renamed, merged into others and split: one record of the place, with date and source. */
export class RecordSuccessions1764000002610 implements MigrationInterface {
  name = 'RecordSuccessions1764000002610';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE local_government_succession (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('renamed', 'merged_into', 'split_into')),
        local_government_id uuid NOT NULL REFERENCES local_government (id),
        took_effect_on date NOT NULL,
        source text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
        former_name text,
        former_slug text,
        new_name text,
        new_slug text,
        entered_by uuid NOT NULL REFERENCES staff_account (id),
        confirmed_by uuid REFERENCES staff_account (id),
        entered_at timestamptz NOT NULL,
        undone_by uuid REFERENCES staff_account (id),
        undone_at timestamptz,
        CONSTRAINT local_government_succession_names CHECK (
          (kind = 'renamed') = (former_name IS NOT NULL AND former_slug IS NOT NULL
            AND new_name IS NOT NULL AND new_slug IS NOT NULL)),
        CONSTRAINT local_government_succession_two_people CHECK (confirmed_by <> entered_by),
        CONSTRAINT local_government_succession_undone CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      );
      CREATE INDEX local_government_succession_place ON local_government_succession (local_government_id, entered_at);
      CREATE UNIQUE INDEX local_government_succession_one_end ON local_government_succession (local_government_id)
        WHERE kind <> 'renamed' AND undone_at IS NULL;

      CREATE TABLE local_government_successor (
        succession_id uuid NOT NULL REFERENCES local_government_succession (id),
        local_government_id uuid NOT NULL REFERENCES local_government (id),
        PRIMARY KEY (succession_id, local_government_id)
      );
      CREATE INDEX local_government_successor_place ON local_government_successor (local_government_id);

      ALTER TABLE public_signatory ADD COLUMN former_names jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE public_former_signatory ADD COLUMN succession jsonb;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_former_signatory DROP COLUMN succession;
      ALTER TABLE public_signatory DROP COLUMN former_names;
      DROP TABLE local_government_successor;
      DROP TABLE local_government_succession;
    `);
  }
}
