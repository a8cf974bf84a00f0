import { CONSENT_PURPOSES, type ConsentPurpose } from '#domain/endorsement/consent.js';
import { inPactOrder } from '#domain/pact/undertaking.js';
import type { ValueChange } from '../record/value-change.js';
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

type ConsentField = `consent.${ConsentPurpose}`;

export type ImportedField = (typeof IMPORTED_FIELDS)[number] | ConsentField;

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
  const purpose = purposeOf(field);
  if (purpose !== undefined) return answerOf(known.consents[purpose]?.granted);
  if (field === 'undertakings') return inPactOrder(known.undertakings).join(';');
  return known[field as Exclude<ImportedField, ConsentField | 'undertakings'>];
}

/** The question of consent that a field is the answer to; undefined for any other field. */
export function purposeOf(field: ImportedField): ConsentPurpose | undefined {
  return CONSENT_PURPOSES.find((purpose) => field === `consent.${purpose}`);
}

function answerOf(granted: boolean | undefined): string | null {
  if (granted === undefined) return null;
  return granted ? 'yes' : 'no';
}

/** What the row says otherwise than the endorsement. A cell left empty says nothing. */
export function importedChanges(known: KnownEndorsement, row: ImportedEndorsement): ImportedChange[] {
  const said: Record<(typeof IMPORTED_FIELDS)[number], string | null> = {
    ...row,
    claimedWebsite: row.website,
    contactRole: row.contactRole || null,
    undertakings: inPactOrder(row.undertakings).join(';'),
  };
  const changed = (field: ImportedField, after: string | null): ImportedChange[] => {
    const before = valueOf(known, field);
    return after === null || after === before ? [] : [changeOf(field, before, after)];
  };
  return [
    ...IMPORTED_FIELDS.flatMap((field) => changed(field, said[field])),
    ...CONSENT_PURPOSES.flatMap((purpose) =>
      isNews(known, row, purpose) ? changed(`consent.${purpose}`, answerOf(row.consents?.answers[purpose])) : [],
    ),
  ];
}

/** Whether the paper may say otherwise: what the contact told the registry on the same day or later stands. */
function isNews(known: KnownEndorsement, { consents }: ImportedEndorsement, purpose: ConsentPurpose): boolean {
  const present = known.consents[purpose];
  return consents !== null && (present?.basis !== 'asked' || consents.date > present.givenOn);
}

/** One change as the history keeps it. */
export function changeOf(field: ImportedField, before: string | null, after: string | null): ImportedChange {
  return { field, before, after, personal: PERSONAL_FIELDS.includes(field) };
}
