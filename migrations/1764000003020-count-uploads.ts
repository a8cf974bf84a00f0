import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many bytes were uploaded on a day: altogether, from one network, for one draft or endorsement. */
export class CountUploads1764000003020 implements MigrationInterface {
  name = 'CountUploads1764000003020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE upload_usage (
        day date NOT NULL,
        -- 'all', a draft or endorsement by its id, or a network by a keyed hash.
        subject text NOT NULL,
        bytes bigint NOT NULL,
        PRIMARY KEY (day, subject)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE upload_usage');
  }
}
