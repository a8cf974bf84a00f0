#!/bin/sh
# Takes one backup: the database as pg_dump writes it, how many rows it has, the documents, and the journal of erasures.
# Needs the client programs of the server's own major version, and:
#   DATABASE_URL     a user that may read everything (docs/deploy.md: we_care_backup_user)
#   BACKUP_DIR       where backups are kept, one folder each
#   DOCUMENTS_DIR    the documents, unless they are in a bucket, which keeps versions of its own
#   BACKUP_KEEP_DAYS for how many days they are kept (14); the newest three are kept whatever their age
set -eu
umask 077
: "${DATABASE_URL:?Set DATABASE_URL to the database to back up}" "${BACKUP_DIR:?Set BACKUP_DIR to the folder of the backups}"
keep_days=${BACKUP_KEEP_DAYS:-14}
case $keep_days in '' | *[!0-9]* | 0) echo "BACKUP_KEEP_DAYS must be a whole number of days." >&2; exit 78 ;; esac

name=we-care-$(date -u +%Y%m%dT%H%M%SZ)
unfinished="$BACKUP_DIR/.unfinished"
latest=$(find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -name 'we-care-*' | sort | tail -n 1)
rm -rf "$unfinished"
mkdir -p "$unfinished" "$BACKUP_DIR/erasure-journal"

# The dump and the counts are of one moment: a trial of the backup compares them.
export DATABASE_URL UNFINISHED="$unfinished"
psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$DATABASE_URL" > "$unfinished/rows.txt" <<'SQL'
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SELECT pg_export_snapshot() AS snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump --format=custom --snapshot="$SNAPSHOT" --file="$UNFINISHED/database.part" "$DATABASE_URL" && mv "$UNFINISHED/database.part" "$UNFINISHED/database.dump"
SELECT format('SELECT %L, count(*) FROM %s', c.oid::regclass::text, c.oid::regclass) FROM pg_class c
WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text IN ('public', 'bullmq')
ORDER BY c.oid::regclass::text \gexec
COMMIT;
SQL
[ -s "$unfinished/database.dump" ] || { echo "pg_dump wrote no dump: the reason is above." >&2; exit 1; }

# Documents never change: what the last backup has is linked, not copied. Those that were deleted since are left out.
if [ -n "${DOCUMENTS_DIR:-}" ] && [ -d "$DOCUMENTS_DIR" ]; then
  mkdir "$unfinished/documents"
  (cd "$DOCUMENTS_DIR" && find . -type f ! -path './incoming/*' ! -name '*.part') | while IFS= read -r file; do
    mkdir -p "$unfinished/documents/$(dirname "$file")"
    if [ -n "$latest" ] && [ -f "$latest/documents/$file" ]; then
      ln "$latest/documents/$file" "$unfinished/documents/$file"
    else
      # One that is deleted meanwhile is no fault.
      cp "$DOCUMENTS_DIR/$file" "$unfinished/documents/$file" || [ ! -e "$DOCUMENTS_DIR/$file" ]
    fi
    # The journal of erasures is never taken back to an older state: it has a place of its own, which only grows.
    case ${file##*/} in
      erasure-journal-*) [ -e "$BACKUP_DIR/erasure-journal/${file##*/}" ] || cp "$DOCUMENTS_DIR/$file" "$BACKUP_DIR/erasure-journal/" ;;
    esac
  done
fi
# The name has its second in it, and another may have been taken in the same one.
while [ -e "$BACKUP_DIR/$name" ]; do sleep 1; name=we-care-$(date -u +%Y%m%dT%H%M%SZ); done
mv "$unfinished" "$BACKUP_DIR/$name"

kept=0
find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -name 'we-care-*' | sort -r | while IFS= read -r backup; do
  kept=$((kept + 1))
  [ "$kept" -le 3 ] && continue
  [ -n "$(find "$backup/database.dump" -mtime "+$keep_days")" ] && rm -rf "$backup"
done || true

bytes=$(wc -c < "$BACKUP_DIR/$name/database.dump" | tr -d ' ')
printf "SELECT note_backup('backup', :'detail');" |
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set detail="$name, $bytes bytes" "$DATABASE_URL" > /dev/null
echo "Backup $name: $bytes bytes of database."
