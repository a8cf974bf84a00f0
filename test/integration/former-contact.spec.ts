import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#domain/domain-error.js';
import { confirmEndorsement, disownEndorsement } from '#registry/signing/confirm-endorsement.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { correctContactEmail } from '#registry/own-page/correct-contact-email.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { aHandOver, setByStaff } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { htmlFaults } from '../support/html-faults.js';
import { bringIn, checkedImport, endorsementsOf, importLine } from '../support/imports.js';
import { ownSession } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let ana: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  ana = await aStaffMember(site.registry, { role: 'publisher' });
});

afterAll(() => site.close());

const read = (id: string) => readEndorsement(site.database.dataSource.manager, id);

/** What was mailed first to confirm an endorsement. */
async function firstLink(id: string) {
  const [row] = await site.database.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1 ORDER BY created_at LIMIT 1',
    [id],
  );
  return { ...confirmationSecrets(site.registry.secret, row?.id ?? ''), draftToken: undefined };
}

/** A link that neither confirms nor disowns, and whose page names nobody. */
async function expectDead(id: string): Promise<void> {
  const link = await firstLink(id);
  const before = await read(id);
  for (const act of [confirmEndorsement, disownEndorsement]) {
    await expect(act(site.registry, link)).rejects.toEqual(new DomainError('confirmation.expired'));
  }
  expect(await read(id)).toEqual(before);
  for (const locale of ['en', 'fr', 'es']) {
    const browser = site.browser();
    const page = await browser.get(`/${locale}/confirm/${link.token}`);
    expect(page.status).toBe(410);
    expect(page.text).not.toContain(before.reference);
    expect(page.text).not.toContain(before.localGovernment.name);
    expect(page.document.querySelector('main form')).toBeNull();
    expect(await htmlFaults(page.body)).toEqual([]);
    const answer = await browser.post(`/${locale}/confirm/${link.token}/disowned`, {
      disownCode: link.code,
      sure: 'yes',
    });
    expect(answer.status).toBe(410);
  }
}

async function correct(id: string): Promise<void> {
  const { version } = await read(id);
  const seen = { endorsementId: id, version, staffId: ana.id };
  await correctContactEmail(site.registry, seen, { email: 'right@town.example.org', reason: 'They called us.' });
}

describe('the confirmation link of a former contact', () => {
  it('ends with a hand-over', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    const { acceptance } = await aHandOver(site.registry, id);
    await acceptContactChange(site.registry, acceptance);
    await expectDead(id);
    expect((await read(id)).status).toBe('submitted');
  });

  it('does not come back with an objection', async () => {
    const { id } = await anEndorsement(site.registry).submitted();
    const { acceptance, objection } = await aHandOver(site.registry, id);
    await acceptContactChange(site.registry, acceptance);
    await objectToContactChange(site.registry, objection);
    await expectDead(id);
  });

  it('ends with a corrected address, confirmed or not; the new link works', async () => {
    const confirmed = await anEndorsement(site.registry).submitted();
    await setByStaff(site.registry, confirmed.id, { by: ana });
    await expectDead(confirmed.id);

    const { id } = await anEndorsement(site.registry).awaitingConfirmation();
    await correct(id);
    await expectDead(id);
    const [row] = await site.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM confirmation WHERE endorsement_id = $1 ORDER BY created_at DESC, ended_at NULLS FIRST LIMIT 1',
      [id],
    );
    const { token, code } = confirmationSecrets(site.registry.secret, row?.id ?? '');
    await confirmEndorsement(site.registry, { token, code, draftToken: undefined });
    expect((await read(id)).status).toBe('submitted');
  });

  it('asks for no mail to the address that replaced it', async () => {
    const { id } = await anEndorsement(site.registry).awaitingConfirmation();
    const { token } = await firstLink(id);
    await correct(id);
    const links = async () =>
      (await site.database.dataSource.query<object[]>('SELECT FROM confirmation WHERE endorsement_id = $1', [id]))
        .length;
    const before = await links();
    await site.browser().post(`/en/confirm/${token}/renewal`, {});
    expect(await links()).toBe(before);
  });

  it('a file that brings another address ends sessions as well', async () => {
    const line = { name: 'Formercontact', external_id: 'former-contact' };
    await bringIn(site.registry, await checkedImport(site.registry, [importLine(line)], ana.id), ana.id);
    const [one] = await endorsementsOf(site.registry, 'Formercontact');
    const session = await ownSession(site.registry, one?.id ?? '');
    expect(await readSignatorySession(site.registry, session)).not.toBeNull();
    const update = importLine({ ...line, contact_email: 'new@town.example.org' });
    await bringIn(site.registry, await checkedImport(site.registry, [update], ana.id), ana.id);
    expect((await read(one?.id ?? '')).contactEmail).toBe('new@town.example.org');
    expect(await readSignatorySession(site.registry, session)).toBeNull();
  });

  it('nobody becomes the contact on the word of one whom a file has replaced', async () => {
    const line = { name: 'Replacedcontact', external_id: 'replaced-contact' };
    await bringIn(site.registry, await checkedImport(site.registry, [importLine(line)], ana.id), ana.id);
    const [one] = await endorsementsOf(site.registry, 'Replacedcontact');
    const { acceptance } = await aHandOver(site.registry, one?.id ?? '');
    const update = importLine({ ...line, contact_email: 'new@town.example.org' });
    await bringIn(site.registry, await checkedImport(site.registry, [update], ana.id), ana.id);
    await expect(acceptContactChange(site.registry, acceptance)).rejects.toMatchObject({ code: 'contact-change.over' });
    expect((await read(one?.id ?? '')).contactEmail).toBe('new@town.example.org');
  });
});
