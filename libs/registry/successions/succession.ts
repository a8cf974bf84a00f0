import type { EntityManager } from 'typeorm';
import type { SuccessionEdge, SuccessionKind } from '#domain/local-government/succession.js';

/** A local government that succeeded another. */
export interface Successor {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly country: string;
  readonly name: string;
}

/** What became of a local government, by whom it was entered and on what source. */
export interface Succession {
  readonly id: string;
  readonly kind: SuccessionKind;
  readonly localGovernmentId: string;
  /** Of the local government that it is about, as it is called now. */
  readonly name: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly tookEffectOn: string;
  readonly source: string;
  /** Only when it was renamed. */
  readonly formerName: string | null;
  readonly formerSlug: string | null;
  readonly newName: string | null;
  readonly newSlug: string | null;
  /** By their names; none when it was renamed. */
  readonly successors: readonly Successor[];
  readonly enteredByName: string;
  /** The second of two people; null where one was enough. */
  readonly confirmedByName: string | null;
  readonly enteredAt: Date;
  readonly undoneAt: Date | null;
}

const SELECT = `SELECT c.id, c.kind, c.local_government_id AS "localGovernmentId", g.name,
    c.took_effect_on::text AS "tookEffectOn", c.source, c.former_name AS "formerName", c.former_slug AS "formerSlug",
    c.new_name AS "newName", c.new_slug AS "newSlug",
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'slug', o.slug,
        'country', o.country, 'name', o.name) ORDER BY o.name, o.number), '[]')
      FROM local_government_successor t JOIN local_government o ON o.id = t.local_government_id
      WHERE t.succession_id = c.id) AS successors,
    s.name AS "enteredByName", f.name AS "confirmedByName", c.entered_at AS "enteredAt", c.undone_at AS "undoneAt"
  FROM local_government_succession c JOIN local_government g ON g.id = c.local_government_id
    JOIN staff_shown_name s ON s.id = c.entered_by LEFT JOIN staff_shown_name f ON f.id = c.confirmed_by`;

/** What became of a local government, and what it succeeded itself; the latest first. */
export function successionsOf(manager: EntityManager, localGovernmentId: string): Promise<Succession[]> {
  return manager.query<Succession[]>(
    `${SELECT} WHERE c.local_government_id = $1 OR EXISTS (SELECT 1 FROM local_government_successor t
        WHERE t.succession_id = c.id AND t.local_government_id = $1)
      ORDER BY c.entered_at DESC, c.id`,
    [localGovernmentId],
  );
}

/** One succession; undefined when there is none. */
export async function readSuccession(manager: EntityManager, id: string): Promise<Succession | undefined> {
  const [found] = await manager.query<Succession[]>(`${SELECT} WHERE c.id = $1`, [id]);
  return found;
}

/** How a local government ended: the merger or split that stands; undefined while it is there. */
export async function endOfPlace(manager: EntityManager, localGovernmentId: string): Promise<Succession | undefined> {
  const [found] = await manager.query<Succession[]>(
    `${SELECT} WHERE c.local_government_id = $1 AND c.kind <> 'renamed' AND c.undone_at IS NULL`,
    [localGovernmentId],
  );
  return found;
}

/** Every merger and split that stands. */
export function standingSuccessions(manager: EntityManager): Promise<SuccessionEdge[]> {
  return manager.query<SuccessionEdge[]>(
    `SELECT c.local_government_id AS "from", array_agg(t.local_government_id) AS "to"
       FROM local_government_succession c JOIN local_government_successor t ON t.succession_id = c.id
      WHERE c.undone_at IS NULL GROUP BY c.id`,
  );
}

/** The successors in one line, as the history and lists name them. */
export function namesOf(successors: readonly Pick<Successor, 'name'>[]): string {
  return successors.map(({ name }) => name).join(', ');
}
