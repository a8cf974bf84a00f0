#!/bin/sh
# Takes a backup each day for as long as it runs. One that fails is tried again within the hour.
set -u
scripts=$(dirname "$0")
trap 'exit 0' TERM INT
while :; do
  # A little less than a day, so that the hour of the day stays.
  if [ -z "$(find "${BACKUP_DIR:?}" -mindepth 2 -maxdepth 2 -name database.dump -mmin -1410)" ]; then
    sh "$scripts/backup.sh" || echo "The backup failed (exit code $?); it is tried again within the hour." >&2
  fi
  sleep 3000 &
  wait $!
done
