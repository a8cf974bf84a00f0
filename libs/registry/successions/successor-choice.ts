import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { describeLocalGovernment } from '../places/describe-local-government.js';
import { LOCAL_GOVERNMENT_COLUMNS, type LocalGovernment } from '../places/local-government.js';
import { localGovernmentFromPlace } from '../places/local-government-from-place.js';
import { normalisePlaceName } from '../places/normalise-place-name.js';
import { searchPlaces } from '../places/search-places.js';

/**
 * Which local government succeeds, as it was chosen: `government:` and its id for one that the registry knows,
 * `place:` and its id for one of the gazetteer, `new:` and its name for one that no list has.
 */
export type SuccessorChoice = `${'government' | 'place' | 'new'}:${string}`;

/** A local government that may be meant by a name. */
export interface PossibleSuccessor {
  readonly choice: SuccessorChoice;
  readonly name: string;
  readonly kind: string;
  readonly regionName: string | null;
}

const MOST_OFFERED = 6;

/** The local governments of a country that may be meant by what somebody typed, those that the registry knows first. */
export async function possibleSuccessors(
  manager: EntityManager,
  { name, country }: { readonly name: string; readonly country: string },
): Promise<PossibleSuccessor[]> {
  const asked = normalisePlaceName(name);
  // What nobody confirmed may be anybody's invention: only a place of the gazetteer leads to such a record.
  const all = await manager.query<(LocalGovernment & { isConfirmed: boolean })[]>(
    `SELECT ${LOCAL_GOVERNMENT_COLUMNS}, EXISTS (SELECT 1 FROM endorsement e WHERE e.local_government_id = g.id
          AND (e.confirmed_at IS NOT NULL OR e.origin = 'import'))
        OR EXISTS (SELECT 1 FROM local_government_successor t WHERE t.local_government_id = g.id) AS "isConfirmed"
       FROM local_government g WHERE g.country = $1 ORDER BY g.name, g.number`,
    [country],
  );
  const known = all.filter((one) => one.isConfirmed && asked !== '' && normalisePlaceName(one.name).startsWith(asked));
  const places = await searchPlaces(manager, { query: name, country, limit: MOST_OFFERED });
  const ofPlaces = new Map(all.flatMap((one) => (one.placeId === null ? [] : [[one.placeId, one]])));
  const offered = [...known, ...places.flatMap(({ id }) => ofPlaces.get(id) ?? [])].map((one) => ({
    ...one,
    choice: `government:${one.id}` as const,
  }));
  const others = places.filter(({ id }) => !ofPlaces.has(id));
  const found = [...offered, ...others.map((one) => ({ ...one, choice: `place:${one.id}` as const }))];
  return [...new Map(found.map((one) => [one.choice, one])).values()]
    .slice(0, MOST_OFFERED)
    .map(({ choice, kind, regionName, ...one }) => ({ choice, name: one.name, kind, regionName }));
}

/** What a choice names, without making a record of it. */
export interface NamedSuccessor {
  readonly choice: SuccessorChoice;
  /** Its id when the registry has a record of it; else the choice itself, which no id equals. */
  readonly id: string;
  readonly name: string;
}

/**
 * Says which local government a choice means.
 *
 * @throws {DomainError} `place.not-found`
 */
export async function nameSuccessor(manager: EntityManager, choice: SuccessorChoice): Promise<NamedSuccessor> {
  const rest = choice.slice(choice.indexOf(':') + 1);
  if (choice.startsWith('new:')) return { choice, id: choice, name: rest };
  const [found] = await manager.query<{ id: string; name: string }[]>(
    choice.startsWith('place:')
      ? `SELECT coalesce(g.id::text, 'place:' || p.id) AS id, coalesce(g.name, p.name) AS name
           FROM place p LEFT JOIN local_government g ON g.place_id = p.id WHERE p.id = $1`
      : `SELECT id, name FROM local_government WHERE id::text = $1`,
    [rest],
  );
  if (!found) throw new DomainError('place.not-found');
  return { choice, ...found };
}

/**
 * The id of the local government that was chosen, with a record made of it where there was none.
 *
 * @param like the one that it succeeds: one that no list has is of its country and kind
 * @throws {DomainError} `place.not-found`
 */
export async function recordOfSuccessor(
  manager: EntityManager,
  choice: SuccessorChoice,
  like: { readonly country: string; readonly kind: string },
): Promise<string> {
  const { name } = await nameSuccessor(manager, choice);
  const rest = choice.slice(choice.indexOf(':') + 1);
  if (choice.startsWith('government:')) return rest;
  if (choice.startsWith('place:')) return (await localGovernmentFromPlace(manager, rest)).id;
  return (await describeLocalGovernment(manager, { name, country: like.country, kind: like.kind })).id;
}

/** Whether a text that a form sent is a choice at all. */
export function isSuccessorChoice(value: unknown): value is SuccessorChoice {
  return typeof value === 'string' && /^(government:[0-9a-f-]{36}|place:[^\s]{1,100}|new:[^\n]{1,200})$/.test(value);
}
