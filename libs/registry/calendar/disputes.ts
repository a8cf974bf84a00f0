/**
 * The condition that nobody disputes who the contact of `endorsement e` is. Meanwhile the contact may only read, so
 * nothing is asked of them and no clock that waits for them ends anything.
 */
export const UNDISPUTED = `NOT EXISTS (SELECT FROM contact_change d
  WHERE d.endorsement_id = e.id AND d.frozen_at IS NOT NULL AND d.settled_at IS NULL)`;

/** When staff last decided who the contact of `endorsement e` is, as an SQL expression; null when nobody ever objected. */
export const SETTLED_AT = `(SELECT max(d.settled_at) FROM contact_change d
  WHERE d.endorsement_id = e.id AND d.frozen_at IS NOT NULL)`;
