import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readAssurance, readChecks, recordCheck } from '#registry/review/checks.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

it('records what was checked in the version that was seen, and tells the public only the codes', async () => {
  const { manager } = app.database.dataSource;
  const ana = await aStaffMember(app.registry);
  const { id, version } = await anEndorsement(app.registry).submitted();
  const seen = { endorsementId: id, version, staffId: ana.id };
  await recordCheck(app.registry, seen, { subject: 'call_back', result: 'yes', note: 'Called the switchboard.' });
  await expect(recordCheck(app.registry, seen, { subject: 'mandate', result: 'no', note: '' })).rejects.toMatchObject({
    code: 'endorsement.decided-meanwhile',
  });
  expect(await readAssurance(manager, id)).toEqual(['call_back']);
  expect(await readChecks(manager, id)).toEqual([expect.objectContaining({ checkerName: ana.name, result: 'yes' })]);
});
