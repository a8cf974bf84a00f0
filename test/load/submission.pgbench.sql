-- One submission as pgbench makes it: every row that submitEndorsement writes, in one transaction, and the two reads
-- without which they cannot be written. `npm run bench` counts the rows of both and stops when they differ.
BEGIN;
SELECT nextval('bench_turn') AS turn, gen_random_uuid() AS draft, gen_random_uuid() AS confirmation \gset
SELECT place_id AS place FROM bench_place WHERE turn = :turn \gset
INSERT INTO local_government (kind, name, slug, country, region_name, province_name, latitude, longitude, population,
    population_source, population_year, place_id, origin)
  SELECT kind, name, 'a-place', country, region_name, province_name, latitude, longitude, population,
    population_source, population_year, id, 'gazetteer'
  FROM place WHERE id = :place ON CONFLICT (place_id) DO NOTHING;
SELECT id AS government FROM local_government WHERE place_id = :place \gset
INSERT INTO endorsement (reference, draft_id, status, version, local_government_id, pact_version, pact_language,
    pact_text_hash, mandate_kind, mandate_date, mandate_reference, mandate_url, claimed_website, publish_signatory_name,
    signed_on, submitted_at)
  VALUES ('BENCH-' || :turn::text, :draft, 'awaiting_confirmation', 1, :government, '1.0', 'en', 'a-hash',
    'council_decision', '2026-02-03', 'Resolution 12', NULL, 'https://place.example.org', false, current_date, now())
  RETURNING id AS endorsement \gset
INSERT INTO endorsement_undertaking (endorsement_id, undertaking, committed_on)
  VALUES (:endorsement, 'mobility', current_date), (:endorsement, 'culture', current_date);
INSERT INTO endorsement_people (endorsement_id, signatory_name, signatory_office, contact_name, contact_role,
    contact_email, contact_language)
  VALUES (:endorsement, 'Thandi Example', 'Mayor', 'Sipho Example', 'Head of international relations',
    'sipho@place.example.org', 'en');
INSERT INTO consent (endorsement_id, purpose, granted, text_version, language, given_at)
  VALUES (:endorsement, 'process_contact', true, '1', 'en', now()),
    (:endorsement, 'publish_endorsement', true, '1', 'en', now()),
    (:endorsement, 'publish_name', false, '1', 'en', now()),
    (:endorsement, 'news', false, '1', 'en', now());
INSERT INTO endorsement_history (endorsement_id, version, action, from_status, to_status, actor_kind, at)
  VALUES (:endorsement, 1, 'submit', 'draft', 'awaiting_confirmation', 'official', now());
INSERT INTO confirmation (id, endorsement_id, token_hash, code_hash, created_at, expires_at)
  VALUES (:confirmation, :endorsement, gen_random_uuid()::text, gen_random_uuid()::text, now(),
    now() + interval '72 hours');
INSERT INTO outbox (job, queue, subject)
  VALUES ('mail.confirm-address', 'mail',
    jsonb_build_object('endorsementId', :endorsement::text, 'confirmationId', :confirmation::text));
COMMIT;
