import { stringify } from 'csv-stringify/sync';
import type { Translator } from '#content/i18n/translator.js';
import type { AuditEntry } from '#registry/audit/audit-entry.js';
import { withoutFormula } from '../../../api/open-data/signatories-csv.js';
import type { AuditFormat } from './audit-address.js';
import { detailsOf, whatWasDone } from './audit-words.js';

type Pieces = AsyncIterable<readonly AuditEntry[]>;

/** The columns of a file: codes for machines, and what was done in the reader's words. */
const COLUMNS = [
  'at',
  'kind',
  'action',
  'what',
  'details',
  'actorKind',
  'actorName',
  'actorEmail',
  'personName',
  'personEmail',
  'reference',
  'governmentName',
  'before',
  'after',
  'network',
] as const;

/** The entries as a file, a piece at a time. */
export function auditFile(t: Translator, format: AuditFormat, pieces: Pieces): AsyncGenerator<string> {
  return format === 'csv' ? csv(t, pieces) : json(t, pieces);
}

async function* csv(t: Translator, pieces: Pieces): AsyncGenerator<string> {
  yield stringify([[...COLUMNS]], { bom: true, record_delimiter: 'windows' });
  for await (const entries of pieces) {
    const rows = entries.map((entry) => Object.values(recordOf(t, entry)).map((text) => withoutFormula(text ?? '')));
    yield stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  }
}

async function* json(t: Translator, pieces: Pieces): AsyncGenerator<string> {
  let before = '[';
  for await (const entries of pieces) {
    if (entries.length === 0) continue;
    yield before + entries.map((entry) => JSON.stringify(recordOf(t, entry))).join(',\n');
    before = ',\n';
  }
  yield before === '[' ? '[]' : ']';
}

function recordOf(t: Translator, entry: AuditEntry): Record<(typeof COLUMNS)[number], string | null> {
  const { kind, action, actorKind, actorName, actorEmail, personName, personEmail } = entry;
  const { reference, governmentName, before, after, network } = entry;
  return {
    at: entry.at.toISOString(),
    kind,
    action,
    what: whatWasDone(t, entry),
    details: detailsOf(t, entry).join(' · '),
    actorKind,
    actorName,
    actorEmail,
    personName,
    personEmail,
    reference,
    governmentName,
    before,
    after,
    network,
  };
}
