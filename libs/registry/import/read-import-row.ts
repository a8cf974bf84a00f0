import { isEmail, isURL } from 'class-validator';
import { latestDayOnEarth } from '#domain/calendar/local-day.js';
import { isMandateKind } from '#domain/endorsement/mandate.js';
import { inPactOrder, isUndertaking } from '#domain/pact/undertaking.js';
import { normalisePlaceName } from '../places/normalise-place-name.js';
import { LONGEST_CELL, REQUIRED_COLUMNS, type ImportCells, type ImportColumn } from './import-columns.js';
import type { ImportFault, ImportFaultCode } from './import-fault.js';
import type { ImportedEndorsement, ImportKnowledge } from './imported-endorsement.js';
import { readPaperConsents } from './read-paper-consents.js';

const KINDS = ['city', 'town', 'municipality', 'metropolitan', 'province', 'region', 'other'];
/** As the form takes them: nothing that reads as another host, no quoted names. */
const WEBSITE = { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true };
const EMAIL = { allow_display_name: false, blacklisted_chars: '"' };
const LARGEST_POPULATION = 100_000_000;

export type ImportRowReading =
  | { readonly ok: true; readonly row: ImportedEndorsement }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

/** Reads the cells of one row, and says everything that is wrong with them at once. */
export function readImportRow(cells: ImportCells, now: Date, knowledge: ImportKnowledge): ImportRowReading {
  const faults: ImportFault[] = [];
  const latest = latestDayOnEarth(now);
  const fault = (column: ImportColumn, code: ImportFaultCode, number?: number): void => {
    if (!faults.some((one) => one.column === column)) faults.push({ column, code, ...(number && { number }) });
  };
  for (const column of REQUIRED_COLUMNS) if (cells[column] === undefined) fault(column, 'missing');
  for (const [column, cell] of Object.entries(cells) as [ImportColumn, string][]) {
    if (cell.length > LONGEST_CELL[column]) fault(column, 'too-long', LONGEST_CELL[column]);
  }
  const check = (column: ImportColumn, isGood: (cell: string) => boolean, code: ImportFaultCode): void => {
    const cell = cells[column];
    if (cell !== undefined && !isGood(cell)) fault(column, code);
  };
  const country = (cells.country ?? '').toUpperCase();
  const kind = cells.kind?.toLowerCase() ?? null;
  const population = (cells.population ?? '').replace(/[\s.,’']/g, '');
  const website = withProtocol(cells.website);
  const codes = (cells.undertakings ?? '')
    .toLowerCase()
    .split(/[;|,\s]+/)
    .filter(Boolean);
  const mandateKind = (cells.mandate_kind ?? '').toLowerCase().replace(/[\s-]+/g, '_');
  const language = cells.contact_language?.toLowerCase() ?? null;
  const pactVersion = cells.pact_version ?? knowledge.currentPactVersion;
  const pactTextHash = knowledge.textHashOf(pactVersion);
  check('country', () => knowledge.isCountry(country), 'country-unknown');
  check('name', (name) => normalisePlaceName(name) !== '', 'name-unreadable');
  check('kind', (name) => KINDS.includes(name.toLowerCase()), 'kind-unknown');
  check('population', () => /^\d{1,9}$/.test(population) && Number(population) <= LARGEST_POPULATION, 'not-a-number');
  check('website', () => isURL(website ?? '', WEBSITE), 'not-a-website');
  check('undertakings', () => codes.length > 0 && codes.every(isUndertaking), 'undertaking-unknown');
  check('pact_version', () => pactTextHash !== undefined, 'pact-version-unknown');
  check('mandate_kind', () => isMandateKind(mandateKind), 'mandate-unknown');
  check('contact_email', (email) => isEmail(email, EMAIL), 'not-an-email');
  check('contact_language', (code) => knowledge.languages.includes(code.toLowerCase()), 'language-unknown');
  const consents = readPaperConsents(cells, fault);
  for (const column of ['mandate_date', 'signed_on', 'consent_date'] as const) {
    check(column, isDate, 'not-a-date');
    check(column, (date) => date <= latest, 'in-the-future');
  }
  if (faults.length > 0 || !isMandateKind(mandateKind) || pactTextHash === undefined) return { ok: false, faults };
  return {
    ok: true,
    row: {
      country,
      name: cells.name ?? '',
      region: cells.region ?? null,
      kind,
      population: cells.population === undefined ? null : Number(population),
      website,
      undertakings: inPactOrder(codes.filter(isUndertaking)),
      pactVersion,
      pactTextHash,
      signatoryName: cells.signatory_name ?? '',
      signatoryOffice: cells.signatory_office ?? '',
      mandateKind,
      mandateDate: cells.mandate_date ?? '',
      mandateReference: cells.mandate_reference ?? null,
      signedOn: cells.signed_on ?? '',
      contactName: cells.contact_name ?? '',
      contactRole: cells.contact_role ?? '',
      contactEmail: cells.contact_email ?? '',
      contactLanguage: language,
      consents,
      externalId: cells.external_id ?? null,
    },
  };
}

function withProtocol(website: string | undefined): string | null {
  if (website === undefined) return null;
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}

/** A day that the calendar has, as `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
