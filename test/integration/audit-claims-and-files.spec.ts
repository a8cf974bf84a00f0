import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { claimCase, releaseCase } from '#registry/review/case-claims.js';
import { workThroughJobs } from '../support/drained-outbox.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { sendWithFiles } from '../support/file-forms.js';
import { htmlFaults } from '../support/html-faults.js';
import { importFile, importLine } from '../support/imports.js';
import { effectOn, inventPactVersion } from '../support/new-pact.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let ben: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  ben = await aStaffMember(app.registry, { role: 'reviewer', name: 'Ben Example' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

/** What the audit says that was done, newest first. */
async function told(query: string, locale = 'en'): Promise<string[]> {
  const { document, status, body } = await anas.get(`/${locale}/staff/audit${query}`);
  expect([query, status, await htmlFaults(body)]).toEqual([query, 200, []]);
  return [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children]
      .slice(1, 4)
      .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
      .join(' | '),
  );
}

const pass = () => app.clock.forward(1, 'minutes');

describe('who has a case', () => {
  it('is told with everybody who had it, from whom they took it, and that they let go', async () => {
    const { id, reference } = await anEndorsement(app.registry, {
      government: describedAs('Claimed Town'),
    }).submitted();
    await claimCase(app.registry, id, ben.id, null);
    pass();
    await claimCase(app.registry, id, ben.id, ben.id);
    pass();
    await claimCase(app.registry, id, ana.id, ben.id);
    pass();
    await releaseCase(app.registry, id, ben.id);
    pass();
    await releaseCase(app.registry, id, ana.id);
    const on = `Claimed Town${reference}`;
    const bens = `Ben Example${ben.email} | Took on the case | ${on}`;
    const taken = `Ana Example${ana.email} | Took over the case from Ben Example (${ben.email}) | ${on}`;
    expect(await told(`?reference=${reference}&kind=claims`)).toEqual([
      `Ana Example${ana.email} | Gave the case back | ${on}`,
      taken,
      bens,
    ]);
    expect(await told(`?person=${ben.id}&kind=claims`)).toEqual([taken, bens]);
    for (const locale of LOCALES) expect(await told(`?reference=${reference}&kind=claims`, locale)).toHaveLength(3);
  });

  it('cannot be rewritten in the database', async () => {
    for (const sql of ['UPDATE case_claim SET at = now()', 'DELETE FROM case_claim', 'TRUNCATE case_claim']) {
      await expect(app.database.dataSource.query(sql)).rejects.toThrow('append-only');
    }
  });
});

it('a file is told from its upload on, also that somebody stopped it', async () => {
  const { bytes } = importFile([importLine({ name: 'Audited Town', external_id: 'audited' })]);
  pass();
  const { headers } = await sendWithFiles(app.app, anas, '/en/staff/imports', {}, [bytes]);
  const address = String(headers.location);
  await workThroughJobs(app.registry);
  pass();
  expect((await anas.post(`${address}/confirmation`)).status).toBe(303);
  pass();
  expect((await anas.post(`${address}/cancellation`)).status).toBe(303);
  const found = await told('?kind=lists');
  expect(found.map((one) => one.split(' | ')[1]?.split(':')[0])).toEqual([
    'Import stopped',
    'Import confirmed',
    'File uploaded for import',
  ]);
  expect(found.every((one) => one.startsWith(`Ana Example${ana.email}`))).toBe(true);
  const { document } = await anas.get('/en/staff/audit?kind=lists');
  const links = [...document.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([address, address, address]);
});

it('what was judged of two cases is found by either', async () => {
  const [one, other] = [await anEndorsement(app.registry).submitted(), await anEndorsement(app.registry).submitted()];
  await app.database.dataSource.query(
    `INSERT INTO duplicate_suspicion (one_id, other_id, score, same_government, similarity, same_region, found_at)
      VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 1, false, 1, true, now()) ON CONFLICT DO NOTHING`,
    [one.id, other.id],
  );
  const judgement = { judgement: 'distinct', reason: 'They are two.' };
  const answer = await anas.post(`/en/staff/endorsements/${one.id}/compare/${other.id}/judgement`, judgement);
  expect(answer.status).toBe(303);
  for (const { reference } of [one, other]) {
    const found = await told(`?reference=${reference}`);
    expect([reference, found.filter((entry) => entry.includes('are not the same')).length]).toEqual([reference, 1]);
  }
});

// Last: from then on nobody signs the version that the other cases sign.
it('a version of the pact is told when it is planned, given up and published', async () => {
  const version = '7.10';
  inventPactVersion(version);
  const page = `/en/staff/pact-versions/${version}`;
  const later = new Date(app.clock.now().getTime() + 5 * 86_400_000);
  pass();
  expect((await anas.post(page, { ...effectOn(later), sure: 'yes' })).status).toBe(303);
  pass();
  expect((await anas.post(`${page}/cancellation`)).status).toBe(303);
  pass();
  expect((await anas.post(page, { ...effectOn(app.clock.now()), sure: 'yes' })).status).toBe(303);
  const who = `Ana Example${ana.email}`;
  expect(await told('?kind=pact')).toEqual([
    `${who} | Published version 7.10 of the pact | `,
    `${who} | Gave up the plan to publish version 7.10 of the pact | `,
    expect.stringMatching(/^Ana Example.* \| Planned to publish version 7\.10 of the pact on \d+ \w+ \d{4} \| $/),
    'The registry | Published version 1.0 of the pact | ',
  ]);
  expect(await told(`?kind=pact&person=${ben.id}`)).toEqual([]);
  for (const locale of LOCALES) expect(await told('?kind=pact', locale)).toHaveLength(4);
  const { body } = await anas.post('/en/staff/audit/json?kind=pact');
  expect((JSON.parse(body) as { what: string }[]).map(({ what }) => what)).toHaveLength(4);
});
