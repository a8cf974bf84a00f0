import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, endorsements with the people behind them kept apart, what happened to them, and the outbox. */
export class CreateEndorsements1764000000200 implements MigrationInterface {
  name = 'CreateEndorsements1764000000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE local_government ADD COLUMN number integer GENERATED ALWAYS AS IDENTITY UNIQUE;

      CREATE TABLE draft (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash text NOT NULL UNIQUE,
        language text NOT NULL,
        answers jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        endorsement_id uuid UNIQUE
      );
      CREATE INDEX draft_expires_at ON draft (expires_at);

      CREATE TABLE endorsement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        reference text NOT NULL UNIQUE,
        draft_id uuid UNIQUE,
        status text NOT NULL CHECK (status IN ('awaiting_confirmation', 'submitted', 'in_review', 'info_requested',
          'verified', 'rejected', 'renewal_due', 'lapsed', 'suspended', 'withdrawn', 'void')),
        version integer NOT NULL DEFAULT 1,
        local_government_id uuid NOT NULL REFERENCES local_government (id),
        pact_version text NOT NULL,
        pact_language text NOT NULL,
        pact_text_hash text NOT NULL,
        mandate_kind text NOT NULL,
        mandate_date date NOT NULL,
        mandate_reference text,
        mandate_url text,
        claimed_website text,
        publish_signatory_name boolean NOT NULL,
        demonstration boolean NOT NULL DEFAULT false,
        signed_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        verified_at timestamptz,
        rejected_at timestamptz,
        published_at timestamptz,
        reconfirmed_at timestamptz,
        rejection_code text,
        rejection_text text
      );
      CREATE INDEX endorsement_undecided ON endorsement (confirmed_at) WHERE status IN ('submitted', 'in_review');
      CREATE INDEX endorsement_local_government ON endorsement (local_government_id);
      CREATE UNIQUE INDEX endorsement_one_standing ON endorsement (local_government_id)
        WHERE status IN ('verified', 'renewal_due', 'lapsed', 'suspended');
      ALTER TABLE draft ADD CONSTRAINT draft_endorsement
        FOREIGN KEY (endorsement_id) REFERENCES endorsement (id);

      CREATE TABLE endorsement_undertaking (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        undertaking text NOT NULL CHECK (undertaking IN ('mobility', 'rights', 'equality', 'culture', 'health')),
        committed_on date NOT NULL,
        withdrawn_on date,
        PRIMARY KEY (endorsement_id, undertaking)
      );

      CREATE TABLE endorsement_people (
        endorsement_id uuid PRIMARY KEY REFERENCES endorsement (id),
        signatory_name text NOT NULL,
        signatory_office text NOT NULL,
        contact_name text NOT NULL,
        contact_role text NOT NULL,
        contact_email text NOT NULL,
        contact_language text NOT NULL
      );

      CREATE TABLE consent (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        purpose text NOT NULL,
        granted boolean NOT NULL,
        text_version text NOT NULL,
        language text NOT NULL,
        given_at timestamptz NOT NULL
      );
      CREATE INDEX consent_endorsement ON consent (endorsement_id);

      CREATE TABLE confirmation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        token_hash text NOT NULL UNIQUE,
        code_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        wrong_codes integer NOT NULL DEFAULT 0,
        used_at timestamptz
      );
      CREATE INDEX confirmation_endorsement ON confirmation (endorsement_id, created_at DESC);

      CREATE TABLE endorsement_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        version integer NOT NULL,
        action text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('official', 'staff', 'registry')),
        actor_id uuid,
        at timestamptz NOT NULL,
        reason_code text,
        reason_text text,
        UNIQUE (endorsement_id, version)
      );
      CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'endorsement_history is append-only';
        END
      $$;
      CREATE TRIGGER endorsement_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON endorsement_history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();

      CREATE TABLE outbox (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        job text NOT NULL,
        queue text NOT NULL,
        subject jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        due_at timestamptz NOT NULL DEFAULT now(),
        relay_at timestamptz NOT NULL DEFAULT now(),
        claimed_until timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        done_at timestamptz,
        outcome text CHECK (outcome IN ('done', 'skipped', 'failed')),
        last_error text
      );
      CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL;
      CREATE INDEX outbox_relay ON outbox (relay_at) WHERE done_at IS NULL;
      CREATE INDEX outbox_endorsement ON outbox ((subject ->> 'endorsementId'));
      CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('outbox', '');
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER outbox_announce AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();

      CREATE TABLE worker_heartbeat (
        worker text PRIMARY KEY,
        beat_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE worker_heartbeat;
      DROP TABLE outbox;
      DROP FUNCTION announce_outbox();
      DROP TABLE endorsement_history;
      DROP FUNCTION refuse_to_rewrite_history();
      DROP TABLE confirmation;
      DROP TABLE consent;
      DROP TABLE endorsement_people;
      DROP TABLE endorsement_undertaking;
      ALTER TABLE draft DROP CONSTRAINT draft_endorsement;
      DROP TABLE endorsement;
      DROP TABLE draft;
      ALTER TABLE local_government DROP COLUMN number;
    `);
  }
}
