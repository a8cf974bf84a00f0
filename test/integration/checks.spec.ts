import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Check, CheckResult } from '#domain/endorsement/assurance.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { readAssurance, readChecks, recordCheck } from '#registry/proposals/checks.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { pageOf } from '../support/listed-signatories.js';
import { aStaffMember } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bothVerifyUnchecked, secondConfirms, seenNow } from '../support/two-people.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

it('records what was checked in the version that was seen, and tells the public what was right', async () => {
  const { manager } = app.database.dataSource;
  const ana = await aStaffMember(app.registry);
  const { id, version } = await anEndorsement(app.registry).submitted();
  const seen = { endorsementId: id, version, staffId: ana.id };
  await recordCheck(app.registry, seen, { subject: 'call_back', result: 'yes', note: 'Called the switchboard.' });
  await expect(recordCheck(app.registry, seen, { subject: 'mandate', result: 'no', note: '' })).rejects.toMatchObject({
    code: 'endorsement.decided-meanwhile',
  });
  expect(await readAssurance(manager, await readEndorsement(manager, id))).toEqual([
    { code: 'call_back', checkedOn: dayOf(app.clock.now()) },
  ]);
  expect(await readChecks(manager, id)).toEqual([expect.objectContaining({ checkerName: ana.name, result: 'yes' })]);
});

it('shows the public what was checked and when, and takes back what turns out wrong', async () => {
  const ana = await aStaffMember(app.registry, { name: 'Canary Colleague' });
  const ben = await aStaffMember(app.registry, { role: 'publisher' });
  const { id, localGovernment } = await anEndorsement(app.registry).submitted();
  await bothVerifyUnchecked(app.registry, [ana, ben], id);
  const check = async (subject: Check, result: CheckResult): Promise<void> => {
    const made = { subject, result, note: 'Canary.' };
    const before = await readChecks(app.database.dataSource.manager, id);
    expect(await recordCheck(app.registry, await seenNow(app.registry, id, ana), made)).toBe(false);
    // One person alone changes nothing that the public reads.
    expect(await readChecks(app.database.dataSource.manager, id)).toEqual(before);
    await secondConfirms(app.registry, id, ben);
  };
  const relisted = async (): Promise<string[]> => {
    expect(await publishWhatWaits(app.registry)).toBeGreaterThan(0);
    app.app.get(PublicAnswers).forget();
    const signatory = (await findSignatory(app.registry, localGovernment.number)) as PublicSignatory;
    const page = await app.browser().get(pageOf(signatory));
    const json = (await app.browser().get(`/api/signatories/${signatory.number}`)).body;
    expect(`${page.body} ${json}`).not.toContain('Canary');
    return [page.text, json];
  };
  // The verification itself asked for a listing; from here on only the checks do.
  expect((await relisted())[0]).toContain('No single check is recorded');

  await check('office_holder', 'yes');
  await check('domain', 'no');
  await check('association', 'not_applicable');
  const checkedOn = dayOf(app.clock.now());
  app.clock.forward(1, 'days');
  await check('call_back', 'yes');
  const [page, json = ''] = await relisted();
  expect(page).toContain('The person who signed holds the office named here.');
  expect(page).toContain('on a number that we found ourselves');
  expect(page).not.toContain('own domain');
  expect(page).not.toContain('vouched');
  expect((JSON.parse(json) as PublicSignatory).assurance).toEqual([
    { code: 'office_holder', checkedOn },
    { code: 'call_back', checkedOn: dayOf(app.clock.now()) },
  ]);

  await check('office_holder', 'no');
  await check('call_back', 'no');
  expect((await relisted())[0]).toContain('No single check is recorded');
});
