import { inPactOrder } from '#domain/pact/undertaking.js';
import type { ValueChange } from '../history/value-change.js';
import type { ImportedEndorsement } from './imported-endorsement.js';
import type { KnownEndorsement } from './known-endorsements.js';

/** Fields that a row can change, under the names by which the history shows them. */
export const IMPORTED_FIELDS = [
  'mandateKind',
  'mandateDate',
  'mandateReference',
  'claimedWebsite',
  'signedOn',
  'signatoryName',
  'signatoryOffice',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactLanguage',
  'undertakings',
] as const;

export type ImportedField = (typeof IMPORTED_FIELDS)[number];

export interface ImportedChange extends ValueChange {
  readonly field: ImportedField;
}

/** Those that are about a person, and kept apart from the rest. */
export const PERSONAL_FIELDS: readonly ImportedField[] = [
  'signatoryName',
  'signatoryOffice',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactLanguage',
];

/** The value of a field as text. */
export function valueOf(known: KnownEndorsement, field: ImportedField): string | null {
  return field === 'undertakings' ? inPactOrder(known.undertakings).join(';') : known[field];
}

/** What the row says otherwise than the endorsement. A cell left empty says nothing. */
export function importedChanges(known: KnownEndorsement, row: ImportedEndorsement): ImportedChange[] {
  const said: Record<ImportedField, string | null> = {
    ...row,
    claimedWebsite: row.website,
    contactRole: row.contactRole || null,
    undertakings: inPactOrder(row.undertakings).join(';'),
  };
  return IMPORTED_FIELDS.flatMap((field) => {
    const [before, after] = [valueOf(known, field), said[field]];
    return after === null || after === before ? [] : [changeOf(field, before, after)];
  });
}

/** One change as the history keeps it. */
export function changeOf(field: ImportedField, before: string | null, after: string | null): ImportedChange {
  return { field, before, after, personal: PERSONAL_FIELDS.includes(field) };
}
