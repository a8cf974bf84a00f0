import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConsents } from '#registry/record/read-consents.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { inTransaction } from '#platform/transaction.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import type { ImportColumn } from '#registry/import/import-columns.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { verificationBlockers } from '#registry/review/verification-blockers.js';
import { changeConsents } from '#registry/own-page/change-consents.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { checkAndVerify } from '../support/endorsements.js';
import { htmlFaults } from '../support/html-faults.js';
import { bringIn, checkedImport, endorsementsOf, IMPORT_CELLS, rowsOf, takeBack } from '../support/imports.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

type Cells = Partial<Record<ImportColumn, string>>;

const HEADER =
  'country,name,undertakings,signatory_name,signatory_office,mandate_kind,mandate_date,signed_on,contact_name,' +
  'contact_email,external_id,consent_contact,consent_publish,consent_name,consent_news,consent_basis,consent_date';
const NOBODY_ASKED: Cells = { consent_contact: '', consent_publish: '', consent_basis: '', consent_date: '' };
const FORM = { consent_basis: 'Adhesion form, congress of Exampletown', consent_date: '2025-01-02' };

let site: TestApp;
let ana: TestStaff;
let ben: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  ana = await aStaffMember(site.registry, { role: 'publisher' });
  ben = await aStaffMember(site.registry);
});

afterAll(() => site.close());

const manager = () => site.database.dataSource.manager;
const read = (id: string) => readEndorsement(manager(), id);
const seen = async (id: string) => ({ endorsementId: id, version: (await read(id)).version, staffId: ana.id });
const blocked = async (id: string) => (await verificationBlockers(manager(), await read(id))).map(({ type }) => type);

/** A sound row with these cells, as a line under `HEADER`. */
function line(cells: Cells): string {
  const all: Cells = { ...IMPORT_CELLS, ...cells };
  return HEADER.split(',')
    .map((column) => `"${all[column as ImportColumn] ?? ''}"`)
    .join(',');
}

async function brought(name: string, cells: Cells): Promise<{ id: string; batchId: string }> {
  const row = line({ name, external_id: name, ...cells });
  const batchId = await checkedImport(site.registry, [row], ana.id, HEADER);
  await bringIn(site.registry, batchId, ana.id);
  const [one] = await endorsementsOf(site.registry, name);
  return { id: one?.id ?? '', batchId };
}

async function present(id: string) {
  return (await readConsents(manager(), id)).present.map(({ purpose, granted, basis, basisText, givenAt }) => [
    purpose,
    granted,
    basis,
    basisText,
    givenAt.toISOString().slice(0, 10),
  ]);
}

const caseText = async (id: string, locale = 'en') => {
  const browser = await browserOf(site, ana);
  const page = await browser.get(`/${locale}/staff/endorsements/${id}`);
  expect(await htmlFaults(page.body)).toEqual([]);
  return page.text;
};

describe('what a file says of consents', () => {
  it('is kept with the paper and its day, and shown on the case', async () => {
    const { id } = await brought('Papertown', {
      ...FORM,
      consent_contact: 'yes',
      consent_publish: 'Yes',
      consent_name: 'no',
    });
    const paper = ['paper', FORM.consent_basis, FORM.consent_date];
    expect(await present(id)).toEqual([
      ['process_contact', true, ...paper],
      ['publish_endorsement', true, ...paper],
      ['publish_name', false, ...paper],
    ]);
    const text = await caseText(id);
    expect(text).toContain(`On paper of 2 January 2025: ${FORM.consent_basis}`);
    expect(text).toContain('Not asked');
    expect(await blocked(id)).toEqual([]);
    await checkAndVerify(site.registry, { ...(await seen(id)), staffId: ben.id });
    await publishWhatWaits(site.registry);
    const [row] = await site.database.dataSource.query<object[]>(
      'SELECT signatory_name AS name, signatory_office AS office FROM public_signatory WHERE endorsement_id = $1',
      [id],
    );
    expect(row).toEqual({ name: null, office: 'Mayor' });
  });

  it('without a word of them nobody was asked, and it cannot be verified', async () => {
    const { id } = await brought('Silenttown', NOBODY_ASKED);
    expect([await present(id), await blocked(id)]).toEqual([[], ['no-consent-to-publish']]);
    expect((await read(id)).publishSignatoryName).toBe(false);
    for (const [locale, words] of [
      ['en', 'Not asked'],
      ['fr', 'Non demandé'],
      ['es', 'No se preguntó'],
    ] as const) {
      expect((await caseText(id, locale)).split(words)).toHaveLength(5);
    }
    await expect(verifyEndorsement(site.registry, await seen(id), 'This is a test.')).rejects.toThrow('blocked');
  });

  it('is brought in later by a corrected file, and taken back with it', async () => {
    const { id } = await brought('Latertown', NOBODY_ASKED);
    const { batchId } = await brought('Latertown', { ...FORM, consent_publish: 'yes', consent_name: 'yes' });
    expect((await present(id)).map(([purpose, granted]) => [purpose, granted])).toEqual([
      ['process_contact', true],
      ['publish_endorsement', true],
      ['publish_name', true],
    ]);
    expect([(await read(id)).publishSignatoryName, await blocked(id)]).toEqual([true, []]);
    expect(await caseText(id)).toContain('Publication of the signatory’s name');
    await takeBack(site.registry, batchId, ana.id);
    expect(await present(id)).toEqual([]);
    expect([(await read(id)).publishSignatoryName, await blocked(id)]).toEqual([false, ['no-consent-to-publish']]);
  });

  it('never overrides what the contact said themselves since', async () => {
    const { id } = await brought('Ownwordtown', { ...FORM, consent_publish: 'yes', consent_name: 'yes' });
    const answers = { publish_name: false, news: false };
    await changeConsents(site.registry, await seen(id), { answers, language: 'en' });
    const row = line({
      name: 'Ownwordtown',
      external_id: 'Ownwordtown',
      ...FORM,
      consent_publish: 'yes',
      consent_name: 'yes',
    });
    const again = await checkedImport(site.registry, [row], ana.id, HEADER);
    expect((await rowsOf(site.registry, again))[0]?.outcome).toBe('unchanged');
    expect((await read(id)).publishSignatoryName).toBe(false);
  });

  it('is erased with the person, as far as it may name them', async () => {
    const { id } = await brought('Erasedtown', { ...FORM, consent_publish: 'yes' });
    await inTransaction(site.database.dataSource, (inside) =>
      erasePersonalData(inside, site.registry, id, THE_REGISTRY),
    );
    expect(await present(id)).toContainEqual(['publish_endorsement', true, 'paper', '', FORM.consent_date]);
    expect(JSON.stringify(await present(id))).not.toContain('Exampletown');
  });

  it.each<[Cells, string, string]>([
    [{ ...FORM, consent_publish: 'maybe' }, 'consent_publish', 'not-yes-or-no'],
    [{ ...NOBODY_ASKED, consent_publish: 'yes', consent_date: '2025-01-02' }, 'consent_basis', 'missing'],
    [{ ...NOBODY_ASKED, consent_publish: 'yes', consent_basis: 'Form' }, 'consent_date', 'missing'],
    [{ ...FORM, consent_publish: 'yes', consent_date: '2025-02-30' }, 'consent_date', 'not-a-date'],
    [{ ...FORM, consent_publish: 'yes', consent_date: '2099-01-01' }, 'consent_date', 'in-the-future'],
    [{ ...FORM, consent_contact: 'no' }, 'consent_contact', 'contact-refused'],
  ])('%p is refused: %s %s', async (cells, column, code) => {
    const batchId = await checkedImport(site.registry, [line({ name: 'Faultytown', ...cells })], ana.id, HEADER);
    const [row] = await rowsOf(site.registry, batchId);
    expect(row).toMatchObject({ outcome: 'error', faults: [{ column, code }] });
  });
});

describe('answers that an import once wrote by itself', () => {
  it('count as not asked', async () => {
    const { id } = await brought('Oldimporttown', { ...FORM, consent_publish: 'yes' });
    await site.database.dataSource.query(
      `UPDATE consent SET basis = 'unknown', basis_text = NULL WHERE endorsement_id = $1`,
      [id],
    );
    expect([await present(id), await blocked(id)]).toEqual([[], ['no-consent-to-publish']]);
    expect((await readConsents(manager(), id)).earlier).toHaveLength(2);
  });
});
