import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which endorsement was merged into which, what was taken over, and where the address of a merged one leads. */
export class MergeEndorsements1764000001760 implements MigrationInterface {
  name = 'MergeEndorsements1764000001760';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE endorsement_merge (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        loser_id uuid NOT NULL REFERENCES endorsement (id),
        winner_id uuid NOT NULL REFERENCES endorsement (id),
        taken jsonb NOT NULL,
        merged_at timestamptz NOT NULL,
        undone_at timestamptz,
        -- What stayed with the winner when the merge was taken back, because it had changed since.
        kept text[] NOT NULL DEFAULT '{}',
        CHECK (loser_id <> winner_id)
      );
      CREATE UNIQUE INDEX endorsement_merge_one_open ON endorsement_merge (loser_id) WHERE undone_at IS NULL;
      CREATE INDEX endorsement_merge_loser ON endorsement_merge (loser_id);
      CREATE INDEX endorsement_merge_winner ON endorsement_merge (winner_id);

      CREATE TABLE public_redirect (
        merge_id uuid PRIMARY KEY REFERENCES endorsement_merge (id),
        number integer NOT NULL,
        target_number integer NOT NULL,
        since timestamptz NOT NULL,
        CHECK (number <> target_number)
      );
      CREATE INDEX public_redirect_number ON public_redirect (number, since DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE public_redirect; DROP TABLE endorsement_merge;');
  }
}
