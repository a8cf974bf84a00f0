import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until now every announcement was shown, although the consent that it stands on promised that nothing is public
 * before it is verified. The worker looks at each anew: it takes off the public pages what was agreed to in those
 * words, and keeps what was not. Staff see on the case which ones are hidden, and why.
 */
export class LookAtAnnouncementsAnew1764000002410 implements MigrationInterface {
  name = 'LookAtAnnouncementsAnew1764000002410';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO outbox (job, queue, subject)
        SELECT 'publication.list-signatory', 'publication', jsonb_build_object('endorsementId', endorsement_id)
          FROM public_signatory WHERE standing = 'announced' ORDER BY number;
    `);
  }

  /** What was taken off comes back by itself: the worker that belongs to the earlier schema has no such rule. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO outbox (job, queue, subject)
        SELECT 'publication.list-signatory', 'publication', jsonb_build_object('endorsementId', id)
          FROM endorsement WHERE announced_at IS NOT NULL
            AND status IN ('announced', 'submitted', 'in_review', 'info_requested');
    `);
  }
}
