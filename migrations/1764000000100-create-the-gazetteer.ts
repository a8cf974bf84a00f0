import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places from public sources with every spelling of their names, and the registry's own local governments. */
export class CreateTheGazetteer1764000000100 implements MigrationInterface {
  name = 'CreateTheGazetteer1764000000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE gazetteer_source (
        name text PRIMARY KEY,
        licence text NOT NULL,
        attribution text NOT NULL,
        url text NOT NULL,
        version text NOT NULL,
        source_date date,
        loaded_at timestamptz NOT NULL,
        places integer NOT NULL,
        sha256 text NOT NULL
      );

      CREATE TABLE place (
        id text PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        country char(2) NOT NULL,
        region_name text,
        province_name text,
        latitude double precision,
        longitude double precision,
        population integer,
        population_source text,
        population_year integer,
        feature_code text,
        source text NOT NULL REFERENCES gazetteer_source (name),
        retired_at timestamptz
      );

      CREATE TABLE place_name (
        place_id text NOT NULL REFERENCES place (id),
        name text NOT NULL,
        normalised text NOT NULL,
        script text NOT NULL,
        is_primary boolean NOT NULL,
        prominence integer NOT NULL,
        country char(2) NOT NULL,
        PRIMARY KEY (place_id, normalised)
      );
      CREATE INDEX place_name_prefix ON place_name (normalised text_pattern_ops, prominence DESC);
      CREATE INDEX place_name_country_prefix ON place_name (country, normalised text_pattern_ops, prominence DESC);
      CREATE INDEX place_name_similar ON place_name USING gin (normalised gin_trgm_ops);

      CREATE TABLE local_government (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        name text NOT NULL,
        slug text NOT NULL,
        country char(2) NOT NULL,
        region_name text,
        province_name text,
        latitude double precision,
        longitude double precision,
        population integer,
        population_source text,
        population_year integer,
        place_id text UNIQUE REFERENCES place (id),
        origin text NOT NULL CHECK (origin IN ('gazetteer', 'described')),
        official_website text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX local_government_country ON local_government (country);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE local_government;
      DROP TABLE place_name;
      DROP TABLE place;
      DROP TABLE gazetteer_source;
      DROP EXTENSION IF EXISTS pg_trgm;
    `);
  }
}
