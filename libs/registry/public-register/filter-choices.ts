import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { Registry } from '../registry.js';

/** What the filters of a list offer: each finds at least one. */
export interface FilterChoices {
  readonly countries: readonly string[];
  readonly sections: readonly string[];
  /** Years of signature, newest first; none of announcements, which nobody has signed. */
  readonly years: readonly number[];
}

/** The choices among those who stand so. */
export async function filterChoices({ dataSource }: Registry, standing: PublicStanding): Promise<FilterChoices> {
  const [row] = await dataSource.query<FilterChoices[]>(
    `SELECT coalesce(array_agg(DISTINCT country::text), '{}') AS countries,
       coalesce(array_agg(DISTINCT section) FILTER (WHERE section IS NOT NULL), '{}') AS sections,
       coalesce(array_agg(DISTINCT extract(year FROM signed_on)::int ORDER BY extract(year FROM signed_on)::int DESC)
         FILTER (WHERE signed_on IS NOT NULL), '{}') AS years
     FROM public_signatory WHERE standing = $1`,
    [standing],
  );
  if (!row) throw new Error('An aggregate query answered no row.');
  return row;
}
