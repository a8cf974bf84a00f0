import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works on which case; those in review already belong to whoever took them. */
export class AssignCases1764000001000 implements MigrationInterface {
  name = 'AssignCases1764000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE case_assignment (
        endorsement_id uuid PRIMARY KEY REFERENCES endorsement (id),
        staff_id uuid NOT NULL REFERENCES staff_account (id),
        since timestamptz NOT NULL
      );
      CREATE INDEX case_assignment_staff ON case_assignment (staff_id);
      INSERT INTO case_assignment (endorsement_id, staff_id, since)
        SELECT DISTINCT ON (e.id) e.id, s.id, h.at FROM endorsement e
          JOIN endorsement_history h ON h.endorsement_id = e.id AND h.action = 'start_review'
          JOIN staff_account s ON s.id = h.actor_id
         WHERE e.status = 'in_review' ORDER BY e.id, h.version DESC;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_assignment');
  }
}
