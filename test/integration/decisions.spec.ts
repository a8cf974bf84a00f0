import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer, TestBrowser } from '../support/test-browser.js';
import { seenNow } from '../support/two-people.js';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const addressOf = ({ id }: EndorsementDetails, below = ''): string => `/en/staff/endorsements/${id}${below}`;
const versionOf = ({ version }: EndorsementDetails) => ({ version: String(version) });
const submitted = (changes: Partial<AnsweredDraft> = {}) => anEndorsement(app.registry, changes).submitted();
/** One of which the mandate was found right: one person may verify it. */
async function checked(changes: Partial<AnsweredDraft> = {}): Promise<EndorsementDetails> {
  const { id } = await submitted(changes);
  const found = { subject: 'mandate', result: 'yes', note: '' } as const;
  await recordCheck(app.registry, await seenNow(app.registry, id, ana), found);
  return readEndorsement(app.database.dataSource.manager, id);
}
const query = <Row>(sql: string, id: string): Promise<Row[]> => app.database.dataSource.query<Row[]>(sql, [id]);

const statusOf = async ({ id }: EndorsementDetails): Promise<string | undefined> =>
  (await query<{ status: string }>('SELECT status FROM endorsement WHERE id = $1', id))[0]?.status;

const decisionsOn = ({ id }: EndorsementDetails) =>
  query<{ action: string; actor: string | null; reason: string | null }>(
    `SELECT action, actor_id AS actor, reason_text AS reason FROM endorsement_history
      WHERE endorsement_id = $1 AND action IN ('verify', 'reject', 'start_review') ORDER BY version`,
    id,
  );

const jobsOf = async ({ id }: EndorsementDetails): Promise<string[]> =>
  (await query<{ job: string }>(`SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 ORDER BY job`, id)).map(
    ({ job }) => job,
  );

/** The values of the hidden fields of the form that goes to an address. */
function hiddenFields({ document }: TestAnswer, action: string): Record<string, string> {
  const inputs = document.querySelectorAll(`form[action="${action}"] input[type=hidden]`);
  return Object.fromEntries(
    [...inputs].map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
}

describe('verifying', () => {
  it('shows what becomes public and the mail in the contact’s language, then does it', async () => {
    const { contact } = answers();
    const endorsement = await checked({ contact: { ...contact, language: 'fr' } });
    const preview = await anas.get(addressOf(endorsement, '/verification'));
    expect(preview.status).toBe(200);
    expect(preview.text).toContain(endorsement.localGovernment.name);
    const mail = preview.document.querySelector('.wc-mail__text');
    expect([mail?.getAttribute('lang'), mail?.textContent]).toEqual(['fr', expect.stringContaining('Bonjour')]);
    expect(preview.document.querySelector('.govuk-summary-list')?.textContent).not.toContain(contact.name);
    expect(await statusOf(endorsement)).toBe('submitted');

    const answer = await anas.post(addressOf(endorsement, '/verification'), versionOf(endorsement));
    expect([answer.status, answer.location]).toEqual([303, `${addressOf(endorsement)}?done=yes`]);
    expect((await anas.follow(answer)).text).toContain('The endorsement is verified.');
    expect(await decisionsOn(endorsement)).toEqual([{ action: 'verify', actor: ana.id, reason: null }]);
    expect(await jobsOf(endorsement)).toEqual([
      'duplicates.find',
      'mail.confirm-address',
      'mail.endorsement-received',
      'publication.list-signatory',
    ]);
  });

  it('writes nothing when its job cannot be written', async () => {
    const endorsement = await checked();
    await app.database.dataSource.query(`CREATE FUNCTION fail_insert() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'planted'; END $$`);
    await app.database.dataSource.query(
      'CREATE TRIGGER planted BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION fail_insert()',
    );
    const answer = await anas.post(addressOf(endorsement, '/verification'), versionOf(endorsement));
    await app.database.dataSource.query('DROP TRIGGER planted ON outbox');
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('planted');
    expect([await statusOf(endorsement), await decisionsOn(endorsement)]).toEqual(['submitted', []]);
  });

  it.each<[string, Partial<AnsweredDraft>]>([
    [
      'a decision that is only announced',
      { mandate: { kind: 'announcement', date: '2026-02-03', reference: null, url: null } },
    ],
    [
      'no consent to publish',
      { consents: { process_contact: true, publish_endorsement: false, publish_name: false, news: false } },
    ],
  ])('is refused for %s', async (_why, changes) => {
    const endorsement = await submitted(changes);
    const page = await anas.get(addressOf(endorsement));
    expect(page.text).toContain('What stands in the way of verifying');
    expect(page.document.querySelector('a[href$="/verification"]')).toBeNull();
    expect((await anas.get(addressOf(endorsement, '/verification'))).location).toBe(addressOf(endorsement));
    const answer = await anas.post(addressOf(endorsement, '/verification'), versionOf(endorsement));
    expect([answer.status, await statusOf(endorsement)]).toEqual([409, 'submitted']);
    expect(answer.document.querySelector(`a[href="${addressOf(endorsement)}"]`)).not.toBeNull();
  });

  it('is refused for a second endorsement of the same local government', async () => {
    const first = await anEndorsement(app.registry).verifiedBy(ana);
    const second = await checked();
    await app.database.dataSource.query('UPDATE endorsement SET local_government_id = $1 WHERE id = $2', [
      first.localGovernment.id,
      second.id,
    ]);
    const answer = await anas.post(addressOf(second, '/verification'), versionOf(second));
    expect([answer.status, await statusOf(second)]).toEqual([409, 'submitted']);
    expect(answer.text).toContain(first.reference);
  });

  it('lists one of two endorsements of a local government that are verified at once', async () => {
    const [one, other] = [await checked(), await checked()];
    await app.database.dataSource.query('UPDATE endorsement SET local_government_id = $1 WHERE id = $2', [
      one.localGovernment.id,
      other.id,
    ]);
    const verify = (endorsement: EndorsementDetails) =>
      anas.post(addressOf(endorsement, '/verification'), versionOf(endorsement));
    const both = await Promise.all([verify(one), verify(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect([await statusOf(one), await statusOf(other)].sort()).toEqual(['submitted', 'verified']);
  });
});

describe('rejecting', () => {
  const words = 'Falta el <b>acta</b> & la firma.\n\nEnvíela, por favor.';

  it('shows the mail with the reviewer’s words as they are, then does it', async () => {
    const { contact } = answers();
    const endorsement = await submitted({ contact: { ...contact, language: 'es' } });
    const confirmation = addressOf(endorsement, '/rejection');
    const form = await anas.get(confirmation);
    const preview = await anas.post(`${confirmation}/preview`, {
      ...hiddenFields(form, `${confirmation}/preview`),
      code: 'mandate_missing',
      text: words,
    });
    expect(preview.status).toBe(200);
    const mail = preview.document.querySelector('.wc-mail__text');
    expect(mail?.getAttribute('lang')).toBe('es');
    expect(mail?.textContent).toContain('Falta el <b>acta</b> & la firma.');
    expect(preview.body).toContain('Falta el &lt;b>acta&lt;/b> &amp; la firma.');
    expect(await statusOf(endorsement)).toBe('submitted');

    const hidden = hiddenFields(preview, confirmation);
    expect(hidden).toMatchObject({ code: 'mandate_missing', text: words });
    const changed = await anas.post(`${confirmation}/preview`, { ...hidden, edit: 'yes' });
    expect(changed.document.querySelector('textarea')?.innerHTML).toContain(
      '&lt;b>acta&lt;/b> &amp; la firma.\n\nEnvíela',
    );
    const answer = await anas.post(confirmation, hidden);
    expect((await anas.follow(answer)).text).toContain('The endorsement is rejected.');
    expect(await decisionsOn(endorsement)).toEqual([{ action: 'reject', actor: ana.id, reason: words }]);
    expect(await jobsOf(endorsement)).toContain('mail.endorsement-rejected');
    expect(await jobsOf(endorsement)).not.toContain('publication.list-signatory');
  });

  it.each([
    [{ text: 'Some words' }, '#code'],
    [{ code: 'duplicate', text: '  ' }, '#text'],
    [{ code: 'duplicate', text: 'a'.repeat(2001) }, '#text'],
    [{ code: 'because', text: 'Some words' }, '#code'],
  ])('asks again for %j', async (form, field) => {
    const endorsement = await submitted();
    const answer = await anas.post(addressOf(endorsement, '/rejection/preview'), {
      ...versionOf(endorsement),
      ...form,
    });
    expect(answer.status).toBe(422);
    expect(answer.document.querySelector(`.govuk-error-summary a[href="${field}"]`)).not.toBeNull();
    expect(answer.document.querySelector('title')?.textContent).toMatch(/^Error: /);
  });

  it.each<Record<string, string>>([
    {},
    { code: 'duplicate', text: 'x' },
    { code: 'duplicate', text: 'x', version: '1', status: 'verified' },
  ])('does not take %j for a form of ours', async (form) => {
    const endorsement = await submitted();
    expect((await anas.post(addressOf(endorsement, '/rejection'), form)).status).toBe(400);
    expect(await statusOf(endorsement)).toBe('submitted');
  });
});

describe('two people at once', () => {
  it('are told apart: the one who comes late reads who decided, what and when', async () => {
    const ben = await aStaffMember(app.registry, { name: 'Ben Example' });
    const bens = await browserOf(app, ben);
    const endorsement = await checked();
    expect((await bens.post(addressOf(endorsement, '/review'), versionOf(endorsement))).status).toBe(303);
    expect((await bens.get(addressOf(endorsement))).text).toContain('Taken into review');
    const late = await anas.post(addressOf(endorsement, '/verification'), versionOf(endorsement));
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Ben Example took this case on .* UTC/);
    expect(late.document.querySelector(`main a[href="${addressOf(endorsement)}"]`)).not.toBeNull();
    expect(await statusOf(endorsement)).toBe('in_review');
    expect((await anas.get('/en/staff/endorsements')).text).toContain('with Ben Example');
  });

  it('are one: of twenty decisions by twenty people, one is made and named to all others', async () => {
    const endorsement = await checked();
    const people = await Promise.all(Array.from({ length: 20 }, () => aStaffMember(app.registry)));
    const browsers = await Promise.all(people.map((person) => browserOf(app, person)));
    const given = await Promise.all(
      browsers.map((browser, index) =>
        index % 2 === 0
          ? browser.post(addressOf(endorsement, '/verification'), versionOf(endorsement))
          : browser.post(addressOf(endorsement, '/rejection'), {
              ...versionOf(endorsement),
              code: 'other',
              text: `Words of ${index}`,
            }),
      ),
    );
    const winners = people.filter((_person, index) => given[index]?.status === 303);
    expect(winners).toHaveLength(1);
    const [winner] = winners;
    expect(await decisionsOn(endorsement)).toEqual([expect.objectContaining({ actor: winner?.id })]);
    for (const answer of given.filter(({ status }) => status !== 303)) {
      expect(answer.status).toBe(409);
      expect(answer.text).toContain(`${winner?.name} `);
    }
    const jobs = await jobsOf(endorsement);
    expect(
      jobs.filter((job) => job === 'publication.list-signatory' || job === 'mail.endorsement-rejected'),
    ).toHaveLength(1);
  });
});
