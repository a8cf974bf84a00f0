import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { htmlFaults } from '../support/html-faults.js';
import { errorAtField } from '../support/page-content.js';
import { submission } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
});

afterAll(() => site.close());

async function submitted() {
  const { endorsementId } = await submission(site.registry);
  const [row] = await site.database.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1',
    [endorsementId],
  );
  const { token, code } = confirmationSecrets(site.registry.secret, row?.id ?? '');
  return { endorsementId, code, path: `/en/confirm/${token}` };
}

async function statusOf(endorsementId: string): Promise<string | undefined> {
  const [row] = await site.database.dataSource.query<{ status: string }[]>(
    'SELECT status FROM endorsement WHERE id = $1',
    [endorsementId],
  );
  return row?.status;
}

describe('"I did not sign this"', () => {
  it('cancels the endorsement for good', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    const answer = await browser.post(`${path}/disowned`, { disownCode: code, sure: 'yes' });
    expect(answer).toMatchObject({ status: 303, location: `${path}/disowned` });
    const page = await browser.follow(answer);
    expect(page.text).toContain('The endorsement is cancelled');
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(await statusOf(endorsementId)).toBe('void');
    expect((await browser.get(path)).status).toBe(410);
    expect((await browser.post(path, { code })).status).toBe(410);
    expect(await statusOf(endorsementId)).toBe('void');
  });

  it('needs the code, and a second thought', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    const unsure = await browser.post(`${path}/disowned`, { disownCode: code });
    expect(unsure.status).toBe(422);
    expect(errorAtField(unsure, 'sure')).not.toBe('');
    expect(unsure.document.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(await htmlFaults(unsure.body)).toEqual([]);
    const codeless = await browser.post(`${path}/disowned`, { sure: 'yes' });
    expect(errorAtField(codeless, 'disownCode')).not.toBe('');
    expect(await statusOf(endorsementId)).toBe('awaiting_confirmation');
  });

  it('is possible after a confirmation, until staff have decided', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    await browser.post(path, { code });
    const confirmed = await browser.get(path);
    expect(confirmed.text).toContain('I did not sign this');
    await browser.post(`${path}/disowned`, { disownCode: code, sure: 'yes' });
    expect(await statusOf(endorsementId)).toBe('void');
  });

  it('is not offered once it was decided', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    await browser.post(path, { code });
    await site.database.dataSource.query(`UPDATE endorsement SET status = 'rejected' WHERE id = $1`, [endorsementId]);
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.document.querySelector('form[method=post]')).toBeNull();
    const answer = await browser.post(`${path}/disowned`, { disownCode: code, sure: 'yes' });
    expect(answer).toMatchObject({ status: 303, location: path });
    expect(await statusOf(endorsementId)).toBe('rejected');
  });

  it('has an address that the language switch may open', async () => {
    const { path } = await submitted();
    expect(await site.browser().get(`${path}/disowned`)).toMatchObject({ status: 303, location: path });
    expect(await site.browser().get(`${path}/renewal`)).toMatchObject({ status: 303, location: path });
  });
});
