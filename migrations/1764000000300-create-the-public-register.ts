import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public read model: only facts that anyone may see, and a revision that every change moves. */
export class CreateThePublicRegister1764000000300 implements MigrationInterface {
  name = 'CreateThePublicRegister1764000000300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE public_signatory (
        endorsement_id uuid PRIMARY KEY,
        number integer NOT NULL UNIQUE,
        slug text NOT NULL,
        name text NOT NULL,
        search_name text NOT NULL,
        search_text text NOT NULL,
        kind text NOT NULL,
        country char(2) NOT NULL,
        section text,
        region_name text,
        province_name text,
        latitude double precision,
        longitude double precision,
        population integer,
        population_source text,
        population_year integer,
        official_website text,
        undertakings jsonb NOT NULL,
        undertaking_codes text[] NOT NULL,
        pact_version text NOT NULL,
        signatory_office text NOT NULL,
        signatory_name text,
        mandate_kind text NOT NULL,
        mandate_date date NOT NULL,
        signed_on date NOT NULL,
        verified_on date NOT NULL,
        published_at timestamptz NOT NULL,
        demonstration boolean NOT NULL
      );
      CREATE INDEX public_signatory_published ON public_signatory (published_at DESC, number);
      CREATE INDEX public_signatory_country ON public_signatory (country, search_name);
      CREATE INDEX public_signatory_section ON public_signatory (section);
      CREATE INDEX public_signatory_signed ON public_signatory (signed_on);
      CREATE INDEX public_signatory_undertakings ON public_signatory USING gin (undertaking_codes);
      CREATE INDEX public_signatory_search ON public_signatory USING gin (search_text gin_trgm_ops);

      CREATE TABLE public_register_revision (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        revision bigint NOT NULL,
        changed_at timestamptz NOT NULL
      );
      INSERT INTO public_register_revision (revision, changed_at) VALUES (0, now());
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE public_register_revision;
      DROP TABLE public_signatory;
    `);
  }
}
