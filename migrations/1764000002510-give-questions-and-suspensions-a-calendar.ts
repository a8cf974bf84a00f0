import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which reminders of an unanswered question and of a long suspension went out; and why the registry ends a question. */
export class GiveQuestionsAndSuspensionsACalendar1764000002510 implements MigrationInterface {
  name = 'GiveQuestionsAndSuspensionsACalendar1764000002510';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE question_reminder (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        asked_at timestamptz NOT NULL,
        days int NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, asked_at, days)
      );
      CREATE TABLE suspension_reminder (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        looked_at timestamptz NOT NULL,
        times int NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, looked_at, times)
      );
      INSERT INTO reason (purpose, code, label, words) VALUES
        ('reject', 'no_answer',
          '{"en": "No answer to our question", "fr": "Pas de réponse à notre question", "es": "Sin respuesta a nuestra pregunta"}',
          '{"en": "We asked for something that we need in order to verify the endorsement, and no answer came.", "fr": "Nous avons demandé un élément nécessaire à la vérification de l’adhésion et n’avons pas reçu de réponse.", "es": "Pedimos algo que necesitamos para verificar la adhesión y no recibimos respuesta."}')
        ON CONFLICT (purpose, code) WHERE superseded_at IS NULL DO NOTHING;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM reason WHERE purpose = 'reject' AND code = 'no_answer'
        AND NOT EXISTS (SELECT FROM endorsement_history h WHERE h.action = 'reject' AND h.reason_code = 'no_answer');
      DROP TABLE suspension_reminder;
      DROP TABLE question_reminder;
    `);
  }
}
