import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why staff decide as they do, as rows that administrators keep: what colleagues choose (`label`) and what the contact
 * reads (`words`). A reason that was used stays, in the database too: the history names it.
 */
export class KeepReasonsAsData1764000000900 implements MigrationInterface {
  name = 'KeepReasonsAsData1764000000900';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reason (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        purpose text NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{1,39}$'),
        label jsonb NOT NULL CHECK (label ?& ARRAY['en', 'fr', 'es']),
        words jsonb NOT NULL CHECK (words ?& ARRAY['en', 'fr', 'es']),
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (purpose, code)
      );
      CREATE INDEX endorsement_history_reason ON endorsement_history (action, reason_code)
        WHERE reason_code IS NOT NULL;
      CREATE FUNCTION keep_used_reasons() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW.purpose = OLD.purpose AND NEW.code = OLD.code THEN
            RETURN NEW;
          END IF;
          IF TG_OP = 'UPDATE' THEN
            RAISE EXCEPTION 'reason_is_used: what a reason is for, and its code, never change';
          END IF;
          IF EXISTS (SELECT FROM endorsement_history WHERE action = OLD.purpose AND reason_code = OLD.code) THEN
            RAISE EXCEPTION 'reason_is_used: % % was given for a decision', OLD.purpose, OLD.code;
          END IF;
          RETURN OLD;
        END
      $$;
      CREATE TRIGGER reason_kept_when_used BEFORE UPDATE OR DELETE ON reason
        FOR EACH ROW EXECUTE FUNCTION keep_used_reasons();
    `);
    await queryRunner.query(SEED);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE reason;
      DROP FUNCTION keep_used_reasons();
      DROP INDEX endorsement_history_reason;
    `);
  }
}

const SEED = `
      INSERT INTO reason (purpose, code, label, words) VALUES
        ('reject', 'not_a_local_government',
          '{"en": "Not a local or regional government", "fr": "N’est pas un gouvernement local ou régional", "es": "No es un gobierno local o regional"}',
          '{"en": "Only local and regional governments can sign the pact, and we could not establish that this body is one.", "fr": "Seuls les gouvernements locaux et régionaux peuvent signer le pacte, et nous n’avons pas pu établir que cet organisme en est un.", "es": "Solo los gobiernos locales y regionales pueden firmar el pacto, y no hemos podido establecer que esta entidad lo sea."}'),
        ('reject', 'mandate_missing',
          '{"en": "The mandate cannot be found", "fr": "Le mandat est introuvable", "es": "No se encuentra el mandato"}',
          '{"en": "We could not find the decision or the document that gives the mandate for this endorsement.", "fr": "Nous n’avons pas trouvé la décision ou le document qui donne mandat pour cette adhésion.", "es": "No hemos encontrado el acuerdo o el documento que otorga el mandato para esta adhesión."}'),
        ('reject', 'signatory_without_authority',
          '{"en": "The person who signs has no authority to", "fr": "La personne signataire n’est pas habilitée", "es": "La persona firmante no está facultada"}',
          '{"en": "We could not establish that the person who signs may commit the local government.", "fr": "Nous n’avons pas pu établir que la personne signataire peut engager le gouvernement local.", "es": "No hemos podido establecer que la persona firmante pueda comprometer al gobierno local."}'),
        ('reject', 'identity_not_proven',
          '{"en": "Not proven to come from the local government", "fr": "L’origine de l’adhésion n’est pas établie", "es": "No está probado que proceda del gobierno local"}',
          '{"en": "We could not establish that the endorsement comes from the local government itself.", "fr": "Nous n’avons pas pu établir que l’adhésion émane du gouvernement local lui-même.", "es": "No hemos podido establecer que la adhesión proceda del propio gobierno local."}'),
        ('reject', 'duplicate',
          '{"en": "The local government has already signed", "fr": "Le gouvernement local a déjà signé", "es": "El gobierno local ya ha firmado"}',
          '{"en": "The registry already holds an endorsement for this local government.", "fr": "Le registre contient déjà une adhésion de ce gouvernement local.", "es": "El registro ya contiene una adhesión de este gobierno local."}'),
        ('reject', 'test_entry',
          '{"en": "A test, not an endorsement", "fr": "Un essai, pas une adhésion", "es": "Una prueba, no una adhesión"}',
          '{"en": "This entry looks like a test rather than a real endorsement.", "fr": "Cette saisie ressemble à un essai plutôt qu’à une véritable adhésion.", "es": "Lo enviado parece una prueba y no una adhesión real."}'),
        ('reject', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('request_information', 'mandate',
          '{"en": "The mandate", "fr": "Le mandat", "es": "El mandato"}',
          '{"en": "We need to see the decision or the document that gives the mandate.", "fr": "Nous avons besoin de voir la décision ou le document qui donne mandat.", "es": "Necesitamos ver el acuerdo o el documento que otorga el mandato."}'),
        ('request_information', 'authority',
          '{"en": "The authority of the person who signs", "fr": "L’habilitation de la personne signataire", "es": "La facultad de la persona firmante"}',
          '{"en": "We need to know that the person who signs may commit the local government.", "fr": "Nous avons besoin de savoir que la personne signataire peut engager le gouvernement local.", "es": "Necesitamos saber que la persona firmante puede comprometer al gobierno local."}'),
        ('request_information', 'identity',
          '{"en": "Where the endorsement comes from", "fr": "L’origine de l’adhésion", "es": "La procedencia de la adhesión"}',
          '{"en": "We need to establish that the endorsement comes from the local government itself.", "fr": "Nous avons besoin d’établir que l’adhésion émane du gouvernement local lui-même.", "es": "Necesitamos establecer que la adhesión procede del propio gobierno local."}'),
        ('resume_review', 'answered_elsewhere',
          '{"en": "Answered in another way", "fr": "Réponse reçue autrement", "es": "Respondido por otra vía"}',
          '{"en": "We have received the information in another way.", "fr": "Nous avons reçu l’information par une autre voie.", "es": "Hemos recibido la información por otra vía."}'),
        ('resume_review', 'not_needed',
          '{"en": "No longer needed", "fr": "Plus nécessaire", "es": "Ya no es necesario"}',
          '{"en": "The information is no longer needed.", "fr": "L’information n’est plus nécessaire.", "es": "La información ya no es necesaria."}'),
        ('announce', 'decision_pending',
          '{"en": "The decision is still to be taken", "fr": "La décision reste à prendre", "es": "La decisión está pendiente"}',
          '{"en": "The local government has announced its decision, and has not taken it yet.", "fr": "Le gouvernement local a annoncé sa décision et ne l’a pas encore prise.", "es": "El gobierno local ha anunciado su decisión y todavía no la ha tomado."}'),
        ('reopen', 'new_information',
          '{"en": "New information", "fr": "Nouvelles informations", "es": "Nueva información"}',
          '{"en": "We have received new information.", "fr": "Nous avons reçu de nouvelles informations.", "es": "Hemos recibido nueva información."}'),
        ('reopen', 'our_mistake',
          '{"en": "Our mistake", "fr": "Une erreur de notre part", "es": "Un error nuestro"}',
          '{"en": "The rejection was a mistake of ours.", "fr": "Le rejet était une erreur de notre part.", "es": "El rechazo fue un error nuestro."}'),
        ('suspend', 'in_doubt',
          '{"en": "Doubts about the endorsement", "fr": "Des doutes sur l’adhésion", "es": "Dudas sobre la adhesión"}',
          '{"en": "There are doubts about this endorsement that have to be cleared up.", "fr": "Des doutes sur cette adhésion doivent être levés.", "es": "Hay dudas sobre esta adhesión que deben aclararse."}'),
        ('suspend', 'mandate_disputed',
          '{"en": "The mandate is disputed", "fr": "Le mandat est contesté", "es": "El mandato está en disputa"}',
          '{"en": "The mandate for this endorsement is disputed.", "fr": "Le mandat de cette adhésion est contesté.", "es": "El mandato de esta adhesión está en disputa."}'),
        ('restore', 'cleared_up',
          '{"en": "Cleared up", "fr": "Doutes levés", "es": "Aclarado"}',
          '{"en": "What had to be cleared up has been cleared up.", "fr": "Ce qui devait être éclairci l’a été.", "es": "Lo que debía aclararse se ha aclarado."}'),
        ('restore', 'our_mistake',
          '{"en": "Our mistake", "fr": "Une erreur de notre part", "es": "Un error nuestro"}',
          '{"en": "The suspension was a mistake of ours.", "fr": "La suspension était une erreur de notre part.", "es": "La suspensión fue un error nuestro."}'),
        ('withdraw_on_request', 'asked_by_government',
          '{"en": "The local government asked for it", "fr": "Demande du gouvernement local", "es": "Solicitud del gobierno local"}',
          '{"en": "The local government has asked for its withdrawal.", "fr": "Le gouvernement local a demandé son retrait.", "es": "El gobierno local ha solicitado su retirada."}'),
        ('reinstate', 'asked_by_government',
          '{"en": "The local government asked for it", "fr": "Demande du gouvernement local", "es": "Solicitud del gobierno local"}',
          '{"en": "The local government has asked to take the withdrawal back.", "fr": "Le gouvernement local a demandé l’annulation du retrait.", "es": "El gobierno local ha solicitado anular la retirada."}'),
        ('reinstate', 'our_mistake',
          '{"en": "Our mistake", "fr": "Une erreur de notre part", "es": "Un error nuestro"}',
          '{"en": "The withdrawal was a mistake of ours.", "fr": "Le retrait était une erreur de notre part.", "es": "La retirada fue un error nuestro."}'),
        ('void', 'not_genuine',
          '{"en": "Not from the local government", "fr": "N’émane pas du gouvernement local", "es": "No procede del gobierno local"}',
          '{"en": "The endorsement does not come from the local government.", "fr": "L’adhésion n’émane pas du gouvernement local.", "es": "La adhesión no procede del gobierno local."}'),
        ('void', 'no_longer_exists',
          '{"en": "The local government no longer exists", "fr": "Le gouvernement local n’existe plus", "es": "El gobierno local ya no existe"}',
          '{"en": "The local government no longer exists.", "fr": "Le gouvernement local n’existe plus.", "es": "El gobierno local ya no existe."}'),
        ('void', 'test_entry',
          '{"en": "A test, not an endorsement", "fr": "Un essai, pas une adhésion", "es": "Una prueba, no una adhesión"}',
          '{"en": "This entry was a test rather than a real endorsement.", "fr": "Cette saisie était un essai plutôt qu’une véritable adhésion.", "es": "Lo enviado era una prueba y no una adhesión real."}'),
        ('unvoid', 'our_mistake',
          '{"en": "Our mistake", "fr": "Une erreur de notre part", "es": "Un error nuestro"}',
          '{"en": "Declaring the endorsement void was a mistake of ours.", "fr": "L’annulation de l’adhésion était une erreur de notre part.", "es": "La anulación de la adhesión fue un error nuestro."}'),
        ('merge', 'duplicate',
          '{"en": "The same endorsement twice", "fr": "Deux fois la même adhésion", "es": "La misma adhesión dos veces"}',
          '{"en": "The registry held this endorsement twice.", "fr": "Le registre contenait deux fois cette adhésion.", "es": "El registro contenía esta adhesión dos veces."}'),
        ('unmerge', 'our_mistake',
          '{"en": "Our mistake", "fr": "Une erreur de notre part", "es": "Un error nuestro"}',
          '{"en": "The merge was a mistake of ours.", "fr": "La fusion était une erreur de notre part.", "es": "La fusión fue un error nuestro."}'),
        ('verify', 'without_checks',
          '{"en": "Verified without checks", "fr": "Vérifiée sans contrôles", "es": "Verificada sin comprobaciones"}',
          '{"en": "Verified without the checklist.", "fr": "Vérifiée sans la liste de contrôle.", "es": "Verificada sin la lista de comprobación."}'),
        ('request_information', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('resume_review', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('announce', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('reopen', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('suspend', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('restore', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('withdraw_on_request', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('reinstate', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('void', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('unvoid', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('merge', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}'),
        ('unmerge', 'other',
          '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
          '{"en": "The reason is particular to this endorsement.", "fr": "La raison est propre à cette adhésion.", "es": "El motivo es particular de esta adhesión."}')
    `;
