import type { DataSource, EntityManager } from 'typeorm';
import { TooBusy, type InTurn } from '#platform/few-at-once.js';
import { PLACE_COLUMNS } from './find-place.js';
import { isLikelyMisspelling } from './likely-misspelling.js';
import { withoutMunicipalTitle } from './municipal-title.js';
import { normalisePlaceName } from './normalise-place-name.js';
import { suggestionsFrom, type NameHit, type PlaceSuggestion } from './place-suggestion.js';
import { isDenseScript, writingScript } from './writing-script.js';

export type { PlaceSuggestion } from './place-suggestion.js';

export interface PlaceSearch {
  /** What somebody typed: any text, in any script. */
  readonly query: string;
  /** ISO 3166-1 alpha-2; everywhere when left out. */
  readonly country?: string;
  /** Most suggestions wanted, 1 to 50; 10 when left out. */
  readonly limit?: number;
  /** Lets misspellings be sought in turn, which costs the most by far. When it refuses, they are not. */
  readonly inTurn?: InTurn;
}

/** Fewer characters fit too many places to be of use. */
export const SHORTEST_QUERY = 2;
const LONGEST_QUERY = 100;
/** Misspellings are sought of no more: each further word brings more names to be compared. */
const LONGEST_MISSPELLING = 40;
const MOST_WORDS = 5;
const STATEMENT_TIMEOUT = '57014';
const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 50;
/** With fewer places than this that begin like the query, and none of just that name, misspellings are tried too. */
const ENOUGH = 3;
/** Trigram likeness under which names are not even compared letter by letter. */
const LEAST_SIMILARITY = 0.3;
/** Names read for one search: a place has up to a hundred names that begin alike. */
const NAMES_READ = 200;

/**
 * Finds places by the beginning of any of their names, in any language and script; when there are few, also by names
 * that the query is probably a misspelling of. An exact name comes first, then the more populous place.
 *
 * @returns no places for a query of less than two letters or digits
 */
export async function searchPlaces(
  database: DataSource | EntityManager,
  { query, country, limit = DEFAULT_LIMIT, inTurn = (work) => work() }: PlaceSearch,
): Promise<PlaceSuggestion[]> {
  const asked = normalisePlaceName(query.slice(0, LONGEST_QUERY));
  if ([...asked].length < SHORTEST_QUERY) return [];
  const most = Math.min(Math.max(Math.trunc(limit), 1), LARGEST_LIMIT);

  let hits = await namesBeginningWith(database, asked, country);
  let meant = asked;
  const bare = withoutMunicipalTitle(asked);
  if (hits.length === 0 && [...bare].length >= SHORTEST_QUERY && bare !== asked) {
    meant = bare;
    hits = await namesBeginningWith(database, bare, country);
  }
  const suggestions = suggestionsFrom(hits, meant);
  const isDense = isDenseScript(writingScript(meant));
  const isNamed = hits.some(({ isPrimary, foundNormalised }) => isPrimary && foundNormalised === meant);
  const compared = forComparing(meant);
  if (suggestions.length < ENOUGH && !isNamed && compared.length >= (isDense ? 2 : 4)) {
    const similar = await leftOutWhenTooMuch(() => inTurn(() => namesLike(database, compared, country)));
    const likely = similar.filter(({ foundNormalised }) => isLikelyMisspelling(meant, foundNormalised, isDense));
    suggestions.push(...suggestionsFrom(likely, meant).filter(({ id }) => !suggestions.some((one) => one.id === id)));
  }
  return suggestions.slice(0, most);
}

/**
 * What is compared with names letter by letter: each word once, and not endlessly many. A repeated word has no letters
 * that it did not have before, so nothing is lost for Baden-Baden.
 */
function forComparing(normalised: string): string {
  const words = [...new Set(normalised.split(' '))].slice(0, MOST_WORDS);
  return words.join(' ').slice(0, LONGEST_MISSPELLING).trim();
}

const HIT_COLUMNS = `n.name AS "foundName", n.normalised AS "foundNormalised", n.script AS "foundScript",
  n.is_primary AS "isPrimary", n.prominence, n.similarity, p.feature_code AS "featureCode", ${PLACE_COLUMNS}`;

function namesBeginningWith(
  database: DataSource | EntityManager,
  normalised: string,
  country: string | undefined,
): Promise<NameHit[]> {
  // Normalised names hold no wildcard, but a search must not depend on that.
  const pattern = `${normalised.replace(/[\\%_]/g, '\\$&')}%`;
  return database.query<NameHit[]>(
    `SELECT ${HIT_COLUMNS}
     FROM (
       SELECT *, 1 AS similarity FROM place_name
       WHERE normalised LIKE $1 ${country === undefined ? '' : 'AND country = $3'}
       ORDER BY normalised = $2 DESC, prominence DESC LIMIT ${NAMES_READ}
     ) n JOIN place p ON p.id = n.place_id
     WHERE p.retired_at IS NULL`,
    country === undefined ? [pattern, normalised] : [pattern, normalised, country],
  );
}

/** @returns nothing when too many look, or it takes longer than the connection allows: the others are found without */
async function leftOutWhenTooMuch(look: () => Promise<NameHit[]>): Promise<NameHit[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof TooBusy || (error as { code?: unknown }).code === STATEMENT_TIMEOUT) return [];
    throw error;
  }
}

function namesLike(
  database: DataSource | EntityManager,
  normalised: string,
  country: string | undefined,
): Promise<NameHit[]> {
  return database.query<NameHit[]>(
    `SELECT ${HIT_COLUMNS}
     FROM (
       SELECT *, similarity(normalised, $1) AS similarity FROM place_name
       WHERE normalised % $1 AND similarity(normalised, $1) >= $2 ${country === undefined ? '' : 'AND country = $3'}
       ORDER BY similarity DESC, prominence DESC LIMIT ${NAMES_READ}
     ) n JOIN place p ON p.id = n.place_id
     WHERE p.retired_at IS NULL`,
    country === undefined ? [normalised, LEAST_SIMILARITY] : [normalised, LEAST_SIMILARITY, country],
  );
}
