#!/bin/sh
# Makes the users of the registry. PostgreSQL's image runs it once, when its volume is empty; run again by hand it does
# no harm, and hands tables that another user made over to the owner (docs/deploy.md). Needs POSTGRES_USER, a superuser.
set -eu
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$OWNER_DATABASE_PASSWORD" \
  --set web_password="$WEB_DATABASE_PASSWORD" \
  --set worker_password="$WORKER_DATABASE_PASSWORD" \
  --set backup_password="${BACKUP_DATABASE_PASSWORD:-}" <<'SQL'
SELECT format('CREATE ROLE %I %s', name, login) FROM (VALUES
  ('we_care_web', 'NOLOGIN'), ('we_care_worker', 'NOLOGIN'),
  ('we_care_owner', 'LOGIN'), ('we_care_web_user', 'LOGIN'), ('we_care_worker_user', 'LOGIN')) AS wanted (name, login)
WHERE name NOT IN (SELECT rolname FROM pg_roles) \gexec

ALTER ROLE we_care_owner PASSWORD :'owner_password';
ALTER ROLE we_care_web_user PASSWORD :'web_password';
ALTER ROLE we_care_worker_user PASSWORD :'worker_password';

-- Whoever takes backups reads everything and writes nothing; made only where there is a password for it.
SELECT 'CREATE ROLE we_care_backup_user LOGIN' WHERE :'backup_password' <> ''
  AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'we_care_backup_user') \gexec
SELECT format('ALTER ROLE we_care_backup_user PASSWORD %L', :'backup_password') WHERE :'backup_password' <> '' \gexec
SELECT 'GRANT pg_read_all_data TO we_care_backup_user' WHERE :'backup_password' <> '' \gexec

GRANT we_care_web TO we_care_web_user;
GRANT we_care_worker TO we_care_worker_user;

-- A pooler may drop what a connection asks for itself.
SELECT format('ALTER ROLE %I SET %I = %L', name, setting, value)
FROM (VALUES ('we_care_web_user', '3s', '15s'), ('we_care_worker_user', '10s', '60s')) AS wanted (name, lock, idle),
  LATERAL (VALUES ('timezone', 'UTC'), ('statement_timeout', '30s'), ('lock_timeout', lock),
    ('idle_in_transaction_session_timeout', idle)) AS given (setting, value) \gexec

SELECT format('ALTER DATABASE %I OWNER TO we_care_owner', current_database()) \gexec
SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()) \gexec
SELECT format('ALTER SCHEMA %I OWNER TO we_care_owner', nspname) FROM pg_namespace
WHERE nspname IN ('public', 'bullmq') \gexec

-- What an extension made stays with it; a sequence goes with its column.
SELECT format('ALTER TABLE %s OWNER TO we_care_owner', c.oid::regclass) FROM pg_class c
WHERE c.relnamespace::regnamespace::text IN ('public', 'bullmq') AND c.relkind IN ('r', 'p', 'v', 'm')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') \gexec
SELECT format('ALTER ROUTINE %s OWNER TO we_care_owner', p.oid::regprocedure) FROM pg_proc p
WHERE p.pronamespace::regnamespace::text IN ('public', 'bullmq')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') \gexec
SQL
