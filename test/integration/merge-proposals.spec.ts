import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;
let bens: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example', role: 'publisher' });
  const ben = await aStaffMember(app.registry, { name: 'Ben Example', role: 'publisher' });
  [anas, bens] = [await browserOf(app, ana), await browserOf(app, ben)];
});

afterAll(() => app.close());

const REASON = { code: 'duplicate', text: 'The same council decision.' };
const now = ({ id }: EndorsementDetails) => readEndorsement(app.database.dataSource.manager, id);
const caseOf = ({ id }: EndorsementDetails, below = '') => `/en/staff/endorsements/${id}${below}`;

async function listed(): Promise<EndorsementDetails> {
  const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
  await publishWhatWaits(app.registry);
  return now(endorsement);
}

it('is proposed to a second person once the public has seen one', async () => {
  const winner = await listed();
  const loser = await anEndorsement(app.registry).submitted();
  const fields = { version: String(loser.version), otherVersion: String(winner.version), ...REASON };
  const address = caseOf(loser, `/merge/${winner.id}`);
  expect((await anas.post(address, fields)).location).toBe(caseOf(loser, '?done=proposed'));
  expect((await anas.post(address, fields)).status).toBe(409);
  const reviewer = await aStaffMember(app.registry, { role: 'reviewer' });
  expect((await (await browserOf(app, reviewer)).post(address, fields)).status).toBe(403);
  const page = await bens.get('/en/staff/proposals');
  expect([page.text.includes('becomes void'), page.text.includes(winner.reference)]).toEqual([true, true]);
  const confirm = page.document.querySelector('button[formaction$="/confirmation"]')?.getAttribute('formaction') ?? '';
  expect((await anas.post(confirm)).status).toBe(403);
  expect((await bens.post(confirm)).status).toBe(303);
  expect((await now(loser)).status).toBe('void');
});

it('is proposed anew when the one that stays has changed meanwhile', async () => {
  const winner = await listed();
  const loser = await anEndorsement(app.registry).submitted();
  const versions = { version: String(loser.version), otherVersion: String(winner.version) };
  const address = caseOf(loser, `/merge/${winner.id}`);
  expect((await anas.post(address, { ...versions, ...REASON })).status).toBe(303);
  await app.database.dataSource.query('UPDATE endorsement SET version = version + 1 WHERE id = $1', [winner.id]);
  const { document } = await bens.get('/en/staff/proposals');
  expect(document.querySelector('button[formaction$="/confirmation"]')).toBeNull();
  const renewal = document.querySelector('form[action$="/renewal"]')?.getAttribute('action') ?? '';
  expect((await bens.post(renewal)).location).toBe(address);
});
