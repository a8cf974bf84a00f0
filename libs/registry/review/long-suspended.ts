import { SUSPENSION_REVIEW_DAYS } from '#domain/endorsement/suspension.js';

/** When somebody last looked at the suspension of `endorsement e`, as an SQL expression; at first that is its beginning. */
export const LOOKED_AT = `(SELECT max(looked.at) FROM endorsement_history looked WHERE looked.endorsement_id = e.id
  AND (looked.from_status <> looked.to_status OR looked.action = 'review_suspension'))`;

/**
 * The condition that `endorsement e` is suspended and nobody has looked at it for too long.
 *
 * @param now placeholder of the time
 */
export function longSuspended(now: string): string {
  return `(e.status = 'suspended'
    AND ${LOOKED_AT} + make_interval(days => ${SUSPENSION_REVIEW_DAYS}) <= ${now}::timestamptz)`;
}
