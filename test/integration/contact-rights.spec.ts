import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pactText } from '#content/pact/pact-text.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { askedByStaff, disputed, setByStaff } from '../support/contact-changes.js';
import { anEndorsement, checkAndVerify } from '../support/endorsements.js';
import { contactBrowser, QUESTION } from '../support/own-page.js';
import { routesOf } from '../support/routes.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { tableFingerprints } from '../support/table-fingerprints.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let ana: TestStaff;
let ben: TestStaff;

beforeAll(async () => {
  site = await startTestApp({ REQUESTS_PER_MINUTE: '5000' });
  ana = await aStaffMember(site.registry, { role: 'publisher' });
  ben = await aStaffMember(site.registry, { role: 'publisher' });
  await site.database.dataSource.query(`INSERT INTO pact_version (version, published_at) VALUES ('0.9', '2020-01-01')`);
});

afterAll(() => site.close());

const OWN = '/en/manage/endorsement';
const DECISION = {
  kind: 'council_decision',
  'date-day': '1',
  'date-month': '10',
  'date-year': '2026',
  reference: 'Resolution 99',
  url: '',
};
const SUCCESSOR = { name: 'Nomsa Example', role: 'Adviser', email: 'nomsa@town.example.org', language: 'en' };

/** What has to be there before the route can do something. */
type Stage = 'verified' | 'asked' | 'announced' | 'waiting' | 'older';

interface Walked {
  readonly stage: Stage;
  /** What a contact with full rights changes something by. */
  readonly form: Record<string, string>;
  /** Whether it changes something for a contact who may only read and answer. */
  readonly isAnswer?: boolean;
  /** A step that only looks. */
  readonly changesNothing?: boolean;
}

/** Every route below the own page that takes a form, with a form that it accepts. */
const WALK: Readonly<Record<string, Walked>> = {
  answer: { stage: 'asked', form: { answer: 'The minutes are on our website.' }, isAnswer: true },
  mandate: { stage: 'announced', form: DECISION },
  reconfirmation: { stage: 'verified', form: { name: 'Nomsa Example', office: 'Mayor', sure: 'yes' } },
  'new-undertaking': { stage: 'verified', form: { undertaking: 'health', ...DECISION } },
  'undertaking-withdrawal': { stage: 'verified', form: { undertaking: 'mobility', ...DECISION } },
  details: { stage: 'verified', form: { name: 'Somebody Else', office: 'Mayor' } },
  contact: { stage: 'verified', form: { ...SUCCESSOR, email: 'moved@town.example.org' } },
  'hand-over': { stage: 'verified', form: SUCCESSOR },
  'hand-over/taking-back': { stage: 'waiting', form: {} },
  consents: { stage: 'verified', form: { publish_name: 'yes', news: 'yes' } },
  pact: { stage: 'older', form: { sure: 'yes', text: pactText('1.0', 'en').sha256 } },
  'withdrawal/check': { stage: 'verified', form: { code: 'other', text: '' }, changesNothing: true },
  withdrawal: { stage: 'verified', form: { code: 'other', text: 'Words.', sure: 'yes' } },
  erasure: { stage: 'verified', form: { sure: 'yes' } },
  // Closing one's own page is no change of the endorsement.
  'sign-out': { stage: 'verified', form: {}, changesNothing: true },
};

const version = async (id: string) => (await readEndorsement(site.database.dataSource.manager, id)).version;

/** Brings an endorsement to a stage, by a colleague of who set the address. */
async function bring(id: string, stage: Stage): Promise<void> {
  const seen = { endorsementId: id, version: await version(id), staffId: ben.id };
  if (['verified', 'waiting', 'older'].includes(stage)) await checkAndVerify(site.registry, seen);
  if (stage === 'older') {
    await site.database.dataSource.query(`UPDATE endorsement SET pact_version = '0.9' WHERE id = $1`, [id]);
  }
  if (stage === 'asked') await takeDecision(site.registry, seen, 'request_information', QUESTION);
  if (stage === 'announced') {
    await takeDecision(site.registry, seen, 'announce', { code: 'other', text: 'Announced at the congress.' });
  }
}

/** An endorsement at a stage, whose contact has these rights. */
async function prepared(stage: Stage, rights: 'full' | 'limited' | 'reading'): Promise<string> {
  const announcement = { ...answers().mandate, kind: 'announcement' as const, reference: null };
  const changes = stage === 'announced' ? { mandate: announcement } : {};
  const { id } = await anEndorsement(site.registry, changes).submitted();
  if (rights === 'limited') await setByStaff(site.registry, id, { by: ana });
  if (rights === 'reading') await disputed(site.registry, id, { by: ana });
  await bring(id, stage);
  return id;
}

/** Sends the form as the contact; returns the status and which tables it left changed. */
async function sendAs(rights: 'full' | 'limited' | 'reading', below: string) {
  const { stage, form } = WALK[below] ?? { stage: 'verified', form: {} };
  const id = await prepared(stage, rights);
  const browser = await contactBrowser(site, id);
  if (stage === 'waiting' && rights === 'full') {
    await browser.post(`${OWN}/hand-over`, { ...SUCCESSOR, version: String(await version(id)) });
  }
  if (stage === 'waiting' && rights === 'limited') await askedByStaff(site.registry, id, { by: ana, second: ben });
  const before = await tableFingerprints(site.database.dataSource);
  const answer = await browser.post(`${OWN}/${below}`, { ...form, version: String(await version(id)) });
  const after = await tableFingerprints(site.database.dataSource);
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  return { status: answer.status, changed: changed.filter((table) => table !== 'signatory_session') };
}

it('knows every route of the own page that takes a form', () => {
  const below = routesOf(site.app)
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/:locale/manage/endorsement/'))
    .map(({ path }) => path.replace('/:locale/manage/endorsement/', ''));
  expect(below.sort()).toEqual(Object.keys(WALK).sort());
});

describe.each(Object.entries(WALK))('%s', (below, { isAnswer = false, changesNothing = false }) => {
  it('does something for the contact, else this walk would show nothing', async () => {
    const { status, changed } = await sendAs('full', below);
    expect(status).toBeLessThan(400);
    expect(changed.length > 0).toBe(!changesNothing);
  });

  it(`changes ${isAnswer ? 'what it does' : 'nothing'} for a contact whose address one member of staff set`, async () => {
    const { status, changed } = await sendAs('limited', below);
    if (isAnswer) expect([status, changed.includes('endorsement_history')]).toEqual([303, true]);
    else expect(changed).toEqual([]);
    if (!isAnswer && !changesNothing && below !== 'hand-over/taking-back') expect(status).toBe(403);
  });

  it('changes nothing while it is disputed who the contact is', async () => {
    const { status, changed } = await sendAs('reading', below);
    expect(changed).toEqual([]);
    if (!changesNothing && below !== 'hand-over/taking-back') expect(status).toBe(403);
  });
});
