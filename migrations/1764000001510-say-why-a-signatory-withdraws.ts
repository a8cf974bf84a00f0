import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a signatory withdraws, as rows of the list of reasons that administrators keep. */
export class SayWhyASignatoryWithdraws1764000001510 implements MigrationInterface {
  name = 'SayWhyASignatoryWithdraws1764000001510';

  async up(queryRunner: QueryRunner): Promise<void> {
    // What the contact chooses and reads again is `words`; `label` is what staff see.
    await queryRunner.query(`
      INSERT INTO reason (purpose, code, label, words)
      SELECT 'withdraw', code, words, words FROM (VALUES
        ('decision_revoked', '{"en": "The decision to sign was revoked", "fr": "La décision de signer a été révoquée", "es": "Se revocó la decisión de firmar"}'::jsonb),
        ('other_priorities', '{"en": "The local government has set other priorities", "fr": "Le gouvernement local a fixé d’autres priorités", "es": "El gobierno local ha fijado otras prioridades"}'::jsonb),
        ('government_gone', '{"en": "The local government was merged or no longer exists", "fr": "Le gouvernement local a fusionné ou n’existe plus", "es": "El gobierno local se fusionó o ya no existe"}'::jsonb),
        ('signed_by_mistake', '{"en": "It was signed by mistake", "fr": "La signature était une erreur", "es": "Se firmó por error"}'::jsonb),
        ('other', '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}'::jsonb)
      ) AS given (code, words)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM reason r WHERE r.purpose = 'withdraw' AND NOT EXISTS (
        SELECT FROM endorsement_history h WHERE h.action = r.purpose AND h.reason_code = r.code)
    `);
  }
}
