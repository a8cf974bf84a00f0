import type { Undertaking } from '#domain/pact/undertaking.js';
import type { Registry } from '../registry.js';
import { COUNTED } from './counted.js';
import { registerRevision } from './register-revision.js';

/**
 * The public figures, counted over what the public register lists and nothing else, with the moment that they describe.
 * No figure counts an entry that is invented for a demonstration.
 */
export interface RegisterFigures {
  /** Moment of the register's last change. */
  readonly asOf: Date;
  readonly revision: number;
  readonly signatories: number;
  /** How many invented entries are shown beside the signatories; counted nowhere else, and 0 in a real registry. */
  readonly demonstrations: number;
  readonly countries: readonly string[];
  readonly sections: readonly string[];
  /** Years of signature, newest first. */
  readonly years: readonly number[];
  readonly byUndertaking: Readonly<Record<Undertaking, number>>;
}

export async function registerFigures(registry: Registry): Promise<RegisterFigures> {
  const manager = registry.dataSource.manager;
  const { revision, changedAt } = await registerRevision(manager);
  const [row] = await manager.query<Omit<RegisterFigures, 'asOf' | 'revision'>[]>(
    `SELECT count(*)::int AS signatories,
       (SELECT count(*)::int FROM public_signatory WHERE standing = 'listed' AND demonstration) AS demonstrations,
       coalesce(array_agg(DISTINCT country::text), '{}') AS countries,
       coalesce(array_agg(DISTINCT section) FILTER (WHERE section IS NOT NULL), '{}') AS sections,
       ARRAY(SELECT DISTINCT extract(year FROM signed_on)::int FROM public_signatory
         WHERE ${COUNTED} ORDER BY 1 DESC) AS years,
       json_build_object(
         'mobility', count(*) FILTER (WHERE 'mobility' = ANY(undertaking_codes)),
         'rights', count(*) FILTER (WHERE 'rights' = ANY(undertaking_codes)),
         'equality', count(*) FILTER (WHERE 'equality' = ANY(undertaking_codes)),
         'culture', count(*) FILTER (WHERE 'culture' = ANY(undertaking_codes)),
         'health', count(*) FILTER (WHERE 'health' = ANY(undertaking_codes))
       ) AS "byUndertaking"
     FROM public_signatory WHERE ${COUNTED}`,
  );
  if (!row) throw new Error('An aggregate query answered no row.');
  return { asOf: changedAt, revision, ...row };
}
