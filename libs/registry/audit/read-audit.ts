import type { EntityManager } from 'typeorm';
import { AUDIT_COLUMNS, type AuditSource } from './audit-source.js';
import { AUDIT_SOURCES } from './audit-sources.js';
import type { AuditEntry, AuditFilter, AuditKind, AuditPlace } from './audit-entry.js';

/** How many rows of an export are read at once. */
const PIECE = 1000;

/**
 * A page of what anybody did in the registry, newest first. Each table gives its own newest rows by an index, so that a
 * page costs the same however long the history is.
 *
 * @param before where the page before ended; the newest when left out
 * @returns no more than `limit` entries
 */
export async function readAudit(
  manager: EntityManager,
  filter: AuditFilter,
  { before, limit }: { readonly before?: AuditPlace | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  const endorsementId = filter.reference === undefined ? undefined : await idOf(manager, filter.reference);
  if (endorsementId === null) return [];
  const given = { filter, endorsementId, before };
  const parameters: unknown[] = [];
  const parts = AUDIT_SOURCES.flatMap((source) => newestOf(source, given, parameters, limit));
  if (parts.length === 0) return [];
  return manager.query<AuditEntry[]>(
    `SELECT u.at, json_build_object('at', (extract(epoch FROM u.at) * 1000000)::bigint::text, 'key', u.key) AS place,
      u.kind, u.action, u.actor_kind AS "actorKind", u.actor_id AS "actorId", w.name AS "actorName",
      w.email AS "actorEmail", u.person_id AS "personId", p.name AS "personName", p.email AS "personEmail",
      u.endorsement_id AS "endorsementId", e.reference, g.name AS "governmentName",
      u.proposed_action AS "proposedAction", u.before, u.after, coalesce(d.file_name, u.subject) AS subject,
      CASE u.kind WHEN 'reasons' THEN coalesce(u.before, u.after)::jsonb -> 'label' ELSE r.label END AS "reasonLabel", u.network::text AS network,
      ARRAY(SELECT v.field FROM endorsement_history_value v WHERE v.history_id = u.history_id ORDER BY v.id) AS fields
     FROM (SELECT * FROM (${parts.join(' UNION ALL ')}) found ORDER BY at DESC, key DESC LIMIT ${limit}) u
      LEFT JOIN staff_account w ON w.id = u.actor_id
      LEFT JOIN staff_account p ON p.id = u.person_id
      LEFT JOIN endorsement e ON e.id = u.endorsement_id
      LEFT JOIN local_government g ON g.id = e.local_government_id
      LEFT JOIN reason r ON r.id = u.reason_id
      LEFT JOIN evidence_document d ON d.id = CASE u.action WHEN 'read_document' THEN u.subject::uuid END
     ORDER BY u.at DESC, u.key DESC`,
    parameters,
  );
}

/** Everything that a filter leaves, a piece at a time, newest first. */
export async function* everyAuditEntry(
  manager: EntityManager,
  filter: AuditFilter,
): AsyncGenerator<readonly AuditEntry[]> {
  let before: AuditPlace | undefined;
  for (;;) {
    const entries = await readAudit(manager, filter, { before, limit: PIECE });
    yield entries;
    before = entries.at(-1)?.place;
    if (entries.length < PIECE) return;
  }
}

interface Given {
  readonly filter: AuditFilter;
  readonly endorsementId: string | undefined;
  readonly before: AuditPlace | undefined;
}

/** The query for the newest rows of one table that the filter leaves; none when it cannot have any. */
function newestOf(source: AuditSource, { filter, endorsementId, before }: Given, parameters: unknown[], limit: number) {
  const { kinds, columns, people, at } = source;
  const { endorsements = [columns.endorsement_id].filter((column) => column !== undefined) } = source;
  const { kind, staffId, from, until } = filter;
  const ofKind = kind === undefined ? 'true' : kinds[kind];
  if (ofKind === undefined) return [];
  if (endorsementId !== undefined && endorsements.length === 0) return [];
  if (staffId !== undefined && people.length === 0) return [];
  const the = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = [ofKind, source.where ?? 'true'];
  if (staffId !== undefined) conditions.push(anyOf(people, the(staffId)));
  if (endorsementId !== undefined) conditions.push(anyOf(endorsements, the(endorsementId)));
  if (from !== undefined) conditions.push(`${at} >= ${the(from)}::date::timestamp AT TIME ZONE 'UTC'`);
  if (until !== undefined) conditions.push(`${at} < (${the(until)}::date + 1)::timestamp AT TIME ZONE 'UTC'`);
  const key = `('${source.letter}' || ${source.id}) COLLATE "C"`;
  if (before) {
    const moment = `(timestamptz 'epoch' + ${the(before.at)}::bigint * interval '1 microsecond')`;
    conditions.push(`${at} <= ${moment} AND (${at}, ${key}) < (${moment}, ${the(before.key)})`);
  }
  const selected = Object.entries(AUDIT_COLUMNS).map(
    ([name, type]) => `(${columns[name as keyof typeof columns] ?? 'NULL'})::${type} AS ${name}`,
  );
  return [
    `(SELECT ${at} AS at, ${key} AS key, ${kindIn(kinds)} AS kind, ${selected.join(', ')} FROM ${source.from}
      WHERE ${conditions.join(' AND ')} ORDER BY ${at} DESC, ${key} DESC LIMIT ${limit})`,
  ];
}

function anyOf(columns: readonly string[], value: string): string {
  return `(${columns.map((column) => `${column} = ${value}::uuid`).join(' OR ')})`;
}

/** The kind of a row: the first whose condition holds. */
function kindIn(kinds: AuditSource['kinds']): string {
  const cases = (Object.entries(kinds) as [AuditKind, string][]).map(
    ([kind, condition]) => `WHEN ${condition} THEN '${kind}'`,
  );
  return `CASE ${cases.join(' ')} END`;
}

/** The endorsement with this reference; null when there is none. */
async function idOf(manager: EntityManager, reference: string): Promise<string | null> {
  const [found] = await manager.query<{ id: string }[]>('SELECT id FROM endorsement WHERE reference = $1', [reference]);
  return found?.id ?? null;
}
