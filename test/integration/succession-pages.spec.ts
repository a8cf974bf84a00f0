import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { headingOf } from '../support/page-content.js';
import { aPlace } from '../support/signed-anew.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer, TestBrowser } from '../support/test-browser.js';

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

const now = ({ id }: EndorsementDetails) => readEndorsement(app.database.dataSource.manager, id);
const caseOf = ({ id }: EndorsementDetails, below = '') => `/en/staff/endorsements/${id}${below}`;
const form = (version: number, more: Record<string, string>) => ({
  version: String(version),
  'date-day': '1',
  'date-month': '1',
  'date-year': '2026',
  source: 'Decree 12 of 2025',
  newName: '',
  successors: '',
  ...more,
});
const errorsOf = ({ document }: TestAnswer) =>
  [...document.querySelectorAll('.govuk-error-summary__list a')].map((link) => link.getAttribute('href'));
const valuesOf = ({ document }: TestAnswer, name: string) =>
  [...document.querySelectorAll(`input[name="${name}"]`)].map((input) => input.getAttribute('value'));

async function listed(name: string): Promise<EndorsementDetails> {
  const { id } = await anEndorsement(app.registry, await aPlace(app.registry, name)).verifiedBy(ana);
  await publishWhatWaits(app.registry);
  return readEndorsement(app.database.dataSource.manager, id);
}

describe('the form', () => {
  it('is offered to who may change what is published, and to nobody else', async () => {
    const endorsement = await listed('Offered Town');
    const link = `a[href="${caseOf(endorsement, '/succession')}"]`;
    expect((await anas.get(caseOf(endorsement))).document.querySelector(link)).not.toBeNull();
    const reviewer = await browserOf(app, await aStaffMember(app.registry, { role: 'reviewer' }));
    expect((await reviewer.get(caseOf(endorsement))).document.querySelector(link)).toBeNull();
    expect((await reviewer.get(caseOf(endorsement, '/succession'))).status).toBe(403);
    expect((await reviewer.post(caseOf(endorsement, '/succession'), {})).status).toBe(403);
  });

  it('asks again for what is missing, by what happened', async () => {
    const { id, version } = await listed('Asking Town');
    const address = caseOf({ id } as EndorsementDetails, '/succession/preview');
    const asked = async (more: Record<string, string>) => {
      const answer = await anas.post(address, form(version, more));
      return [answer.status, errorsOf(answer)];
    };
    expect(await asked({ source: ' ', 'date-day': '32' })).toEqual([422, ['#kind', '#date-day', '#source']]);
    expect(await asked({ kind: 'renamed' })).toEqual([422, ['#newName']]);
    expect(await asked({ kind: 'merged_into' })).toEqual([422, ['#successors']]);
    expect(await asked({ kind: 'merged_into', successors: 'One\nTwo' })).toEqual([422, ['#successors']]);
    expect(await asked({ kind: 'split_into', successors: 'One\n\n one ' })).toEqual([200, []]);
    expect(await asked({ kind: 'split_into', successors: 'One' })).toEqual([422, ['#successors']]);
    expect(await asked({ kind: 'renamed', newName: 'X', 'date-year': '2999' })).toEqual([422, ['#date-day']]);
    expect((await anas.post(address, { ...form(version, {}), version: 'x' })).status).toBe(400);
    expect((await anas.post(caseOf({ id } as EndorsementDetails, '/succession'), form(version, {}))).status).toBe(400);
  });
});

describe('a merger on the pages', () => {
  it('goes from names over the choice and the look at it to a colleague, who sees what it does', async () => {
    const [old, other] = [await listed('Smalltown'), await listed('Bigtown')];
    await aPlace(app.registry, 'Bigtown Harbour');
    const fields = form(old.version, { kind: 'merged_into', successors: 'Bigtown' });
    const choice = await anas.post(caseOf(old, '/succession/preview'), fields);
    const offered = valuesOf(choice, 'choice-0');
    expect(offered[0]).toBe(`government:${other.localGovernment.id}`);
    expect(offered.some((one) => one?.startsWith('place:'))).toBe(true);
    expect(offered.at(-1)).toBe('new:Bigtown');

    const chosen = { ...fields, 'choice-0': offered[0] ?? '' };
    const preview = await anas.post(caseOf(old, '/succession/preview'), chosen);
    expect([preview.status, headingOf(preview)]).toEqual([200, 'Check before it is recorded']);
    for (const words of [
      'was merged into Bigtown on 1 January 2026',
      old.reference,
      'Decree 12 of 2025',
      'signs anew',
    ]) {
      expect(preview.text).toContain(words);
    }
    expect(valuesOf(await anas.post(caseOf(old, '/succession/preview'), { ...chosen, edit: 'yes' }), 'source')).toEqual(
      ['Decree 12 of 2025'],
    );
    expect((await anas.post(caseOf(old, '/succession'), chosen)).location).toBe(caseOf(old, '?done=proposed'));
    expect((await now(old)).status).toBe('verified');

    const page = await bens.get('/en/staff/proposals');
    expect(page.text).toContain('Smalltown was merged into Bigtown on 1 January 2026');
    const confirm =
      page.document.querySelector('button[formaction$="/confirmation"]')?.getAttribute('formaction') ?? '';
    expect((await anas.post(confirm)).status).toBe(403);
    expect((await bens.post(confirm)).status).toBe(303);
    expect((await now(old)).status).toBe('superseded');
    expect((await bens.get(caseOf(other))).text).toContain('it succeeded Smalltown');

    const undo = (await anas.get(caseOf(old))).document.querySelector('a[href*="/succession/"]')?.getAttribute('href');
    expect((await anas.get(undo ?? '')).text).toContain(old.reference);
    const again = { version: String((await now(old)).version) };
    expect((await anas.post(undo ?? '', again)).location).toBe(caseOf(old, '?done=proposed'));
    const back = (await bens.get('/en/staff/proposals')).document.querySelector('button[formaction$="/confirmation"]');
    expect((await bens.post(back?.getAttribute('formaction') ?? '')).status).toBe(303);
    expect((await now(old)).status).toBe('verified');
  });

  it('that cannot be says why, and offers no button to record it', async () => {
    const old = await listed('Selfish Town');
    const fields = form(old.version, {
      kind: 'merged_into',
      successors: 'Selfish Town',
      'choice-0': `government:${old.localGovernment.id}`,
    });
    const preview = await anas.post(caseOf(old, '/succession/preview'), fields);
    expect(preview.text).toContain('does not succeed itself');
    expect(preview.document.querySelector('button.govuk-button--warning')).toBeNull();
    expect((await anas.post(caseOf(old, '/succession'), fields)).status).toBe(409);
    const unknown = { ...fields, 'choice-0': 'government:00000000-0000-4000-8000-000000000000' };
    expect((await anas.post(caseOf(old, '/succession'), unknown)).status).toBe(404);
  });
});

it('a new name is recorded by one person while the public has seen nothing', async () => {
  const waiting = await anEndorsement(app.registry, { government: describedAs('Quiet Town') }).submitted();
  const fields = form(waiting.version, { kind: 'renamed', newName: 'Loud Town', successors: 'not read' });
  const preview = await anas.post(caseOf(waiting, '/succession/preview'), fields);
  expect(preview.text).toContain('Quiet Town is called Loud Town from now on');
  expect((await anas.post(caseOf(waiting, '/succession'), fields)).location).toBe(caseOf(waiting, '?done=yes'));
  expect((await now(waiting)).localGovernment.name).toBe('Loud Town');
  expect((await anas.get(caseOf(waiting))).text).toContain('Renamed on 1 January 2026, before: Quiet Town');
});
