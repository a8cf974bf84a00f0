import type { SelectQueryBuilder } from 'typeorm';
import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { normalisePlaceName } from '../places/normalise-place-name.js';
import type { Registry } from '../registry.js';
import type { CountedApart } from './counted.js';
import { PUBLIC_FIELDS, type PublicSignatory } from './public-fields.js';
import { PublicSignatoryEntity } from './public-signatory.entity.js';

export const SIGNATORY_ORDERS = ['newest', 'name', 'country', 'population'] as const;
export type SignatoryOrder = (typeof SIGNATORY_ORDERS)[number];

/** What a reader asked for; each part narrows the list. */
export interface SignatoryFilter {
  /** Part of the name, as somebody typed it. */
  readonly query?: string;
  /** All of these must be among the signatory's undertakings. */
  readonly undertakings?: readonly Undertaking[];
  readonly country?: string;
  readonly section?: string;
  /** Year of signature: it finds no announcement. */
  readonly year?: number;
  /** How they stand: `listed` unless another is asked for, so that nothing counts one that is not. */
  readonly standing?: PublicStanding;
  /** Leaves out what is invented for a demonstration. */
  readonly real?: boolean;
}

/** A page of the list. What is invented is on it, marked, and is not in its total. */
export interface SignatoryPage extends CountedApart {
  readonly signatories: readonly PublicSignatory[];
}

/** Which signatories are wanted first, and which page of them. */
export interface SignatoryPaging {
  readonly order: SignatoryOrder;
  /** Counted from 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Country codes in the alphabetical order of the reader's language, for the order `country`; else by code. */
  readonly countries?: readonly string[];
}

/** One page of the list of signatories. */
export async function findSignatories(
  registry: Registry,
  filter: SignatoryFilter,
  { order, page, pageSize, countries }: SignatoryPaging,
): Promise<SignatoryPage> {
  const query = filtered(registry, filter);
  if (order === 'newest') query.orderBy('s.publishedAt', 'DESC');
  if (order === 'population') query.orderBy('s.population', 'DESC', 'NULLS LAST');
  if (order === 'country') {
    query.orderBy(countries ? 'array_position(:countries::text[], country::text)' : 's.country');
    query.setParameter('countries', countries);
  }
  if (order === 'name' || order === 'country') query.addOrderBy('s.searchName', 'ASC');
  query.addOrderBy('s.number', 'ASC');
  const [signatories, counted] = await Promise.all([
    query
      .skip((page - 1) * pageSize)
      .take(pageSize)
      .getMany(),
    countSignatories(registry, filter),
  ]);
  return { signatories, ...counted };
}

/** How many fit, and how many invented entries do. */
async function countSignatories(registry: Registry, filter: SignatoryFilter): Promise<CountedApart> {
  const counted = await filtered(registry, filter)
    .select('(count(*) FILTER (WHERE NOT s.demonstration))::int', 'total')
    .addSelect('(count(*) FILTER (WHERE s.demonstration))::int', 'demonstrations')
    .getRawOne<CountedApart>();
  if (!counted) throw new Error('An aggregate query answered no row.');
  return counted;
}

/** What the map needs to know of a signatory. */
export interface SignatoryPosition extends Pick<
  PublicSignatory,
  'number' | 'slug' | 'name' | 'country' | 'latitude' | 'longitude' | 'demonstration'
> {
  readonly undertakings: readonly Undertaking[];
}

const POSITION_COLUMNS = ['number', 'slug', 'name', 'country', 'latitude', 'longitude', 'demonstration'] as const;

/** Where every signatory that fits the filter lies: far less to read than all of its fields. */
export function signatoryPositions(registry: Registry, filter: SignatoryFilter): Promise<SignatoryPosition[]> {
  const query = filtered(registry, filter).select('s.undertakingCodes', 'undertakings');
  for (const column of POSITION_COLUMNS) query.addSelect(`s.${column}`, column);
  return query.orderBy('s.number', 'ASC').getRawMany<SignatoryPosition>();
}

/** Every signatory that fits the filter, for the open data, in the order of their numbers. */
export async function allSignatories(registry: Registry, filter: SignatoryFilter): Promise<readonly PublicSignatory[]> {
  return filtered(registry, filter).orderBy('s.number', 'ASC').getMany();
}

/** One local government by the number in its address, however it stands in public, or null. */
export async function findSignatory(registry: Registry, number: number): Promise<PublicSignatory | null> {
  return selected(registry).where('s.number = :number', { number }).getOne();
}

/** The standings, other than `listed`, in which there is anybody. */
export async function standingsApart(registry: Registry): Promise<readonly PublicStanding[]> {
  const rows = await registry.dataSource.query<{ standing: PublicStanding }[]>(
    `SELECT DISTINCT standing FROM public_signatory WHERE standing <> 'listed' ORDER BY standing`,
  );
  return rows.map(({ standing }) => standing);
}

function selected(registry: Registry): SelectQueryBuilder<PublicSignatoryEntity> {
  return registry.dataSource
    .createQueryBuilder(PublicSignatoryEntity, 's')
    .select(['s.endorsementId', ...PUBLIC_FIELDS.map((field) => `s.${field}`)]);
}

function filtered(registry: Registry, filter: SignatoryFilter): SelectQueryBuilder<PublicSignatoryEntity> {
  const query = selected(registry).where('s.standing = :standing', { standing: filter.standing ?? 'listed' });
  if (filter.query !== undefined) {
    const text = normalisePlaceName(filter.query).replace(/[\\%_]/g, '\\$&');
    // A search for nothing but signs finds nothing; it is not a search for everything.
    query.andWhere(text ? 's.searchText LIKE :text' : 'false', { text: `%${text}%` });
  }
  if (filter.undertakings?.length) {
    query.andWhere('s.undertakingCodes @> ARRAY[:...undertakings]::text[]', { undertakings: filter.undertakings });
  }
  if (filter.real) query.andWhere('NOT s.demonstration');
  if (filter.country) query.andWhere('s.country = :country', { country: filter.country });
  if (filter.section) query.andWhere('s.section = :section', { section: filter.section });
  if (filter.year) {
    query.andWhere('s.signedOn BETWEEN :from AND :to', { from: `${filter.year}-01-01`, to: `${filter.year}-12-31` });
  }
  return query;
}
