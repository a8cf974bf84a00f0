#!/bin/sh
# Restores the newest backup (or the one that is named) into a database of its own, compares every count of rows with
# what was noted when it was taken, takes that database away again, and notes in the registry that it was tried.
#   sh try-restore.sh [FOLDER OF A BACKUP]
# Needs BACKUP_DIR, TRIAL_ADMIN_URL (a user that may make databases, connected to the database "postgres"), and
# DATABASE_URL (the registry, where the note goes; any of its users).
set -eu
: "${TRIAL_ADMIN_URL:?Set TRIAL_ADMIN_URL to a user that may make databases}" "${DATABASE_URL:?Set DATABASE_URL to the registry}"
backup=${1:-$(find "${BACKUP_DIR:?Set BACKUP_DIR to the folder of the backups}" -mindepth 1 -maxdepth 1 -name 'we-care-*' | sort | tail -n 1)}
[ -f "$backup/database.dump" ] || { echo "There is no backup in ${backup:-$BACKUP_DIR}." >&2; exit 1; }
trial=we_care_trial_$$
admin() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@" "$TRIAL_ADMIN_URL"; }
found=$(mktemp)
trap 'rm -f "$found"; admin --command "DROP DATABASE IF EXISTS $trial WITH (FORCE)" || true' EXIT

admin --command "CREATE DATABASE $trial TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
# The same address with another database in its path.
trial_url=$(printf '%s' "$TRIAL_ADMIN_URL" | sed -E "s#^(postgres(ql)?://[^/?]+)(/[^?]*)?#\1/$trial#")
pg_restore --no-owner --no-privileges --exit-on-error --dbname="$trial_url" "$backup/database.dump"
psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$trial_url" > "$found" <<'SQL'
SELECT format('SELECT %L, count(*) FROM %s', c.oid::regclass::text, c.oid::regclass) FROM pg_class c
WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text IN ('public', 'bullmq')
ORDER BY c.oid::regclass::text \gexec
SQL
if ! diff "$backup/rows.txt" "$found"; then
  echo "The restored database has other rows than were counted when the backup was taken (above)." >&2
  exit 1
fi
tables=$(wc -l < "$found" | tr -d ' ')
printf "SELECT note_backup('restore', :'detail');" |
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set detail="$(basename "$backup"), $tables tables equal" "$DATABASE_URL" > /dev/null
echo "Restored $(basename "$backup"): $tables tables have the rows that they had."
