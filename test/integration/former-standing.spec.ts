import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { findFormerSignatory } from '#registry/public-register/former-signatories.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bothDecide, staffDecide } from '../support/two-people.js';

let test: TestApp;
let people: readonly [TestStaff, TestStaff];

beforeAll(async () => {
  test = await startTestApp();
  people = [await aStaffMember(test.registry), await aStaffMember(test.registry, { role: 'publisher' })];
});

afterAll(() => test.close());

const get = (address: string) => test.browser().get(address);

const idOf = async (number: number): Promise<string> => {
  const [row] = await test.database.dataSource.query<{ id: string }[]>(
    `SELECT e.id FROM endorsement e JOIN local_government g ON g.id = e.local_government_id WHERE g.number = $1`,
    [number],
  );
  return row?.id ?? '';
};

/** The worker publishes what waits, and the web process reads the register anew. */
async function published(): Promise<void> {
  await publishWhatWaits(test.registry);
  test.app.get(PublicAnswers).forget();
}

async function withdraws(endorsementId: string): Promise<void> {
  const { version } = await readEndorsement(test.database.dataSource.manager, endorsementId);
  await withdrawEndorsement(test.registry, { endorsementId, version }, { code: 'other', text: '' });
}

describe('who was listed once', () => {
  it.each([
    ['withdraw', 410, 'Withdrawn on', withdraws],
    ['suspend', 200, 'Suspended since', (id: string) => bothDecide(test.registry, people, id, 'suspend')],
    ['void', 410, 'No longer listed since', (id: string) => bothDecide(test.registry, people, id, 'void')],
  ] as const)('%s leaves a page that answers %i and names nobody', async (action, status, words, act) => {
    const signatory = await aListedSignatory(test, { government: describedAs(`Former ${action}`) });
    await act(await idOf(signatory.number));
    await published();
    for (const locale of LOCALES) {
      const page = await get(pageOf(signatory, locale));
      expect(page.status).toBe(status);
      expect(page.text).toContain(`Former ${action}`);
      expect(page.text).not.toMatch(/Thandi|Sipho|Mayor/);
      if (locale === 'en') expect(page.text).toContain(words);
    }
    expect((await get(`/api/signatories/${signatory.number}`)).status).toBe(404);
  });

  it('is forgotten as former when it is listed again', async () => {
    const signatory = await aListedSignatory(test, { government: describedAs('Back Again') });
    const id = await idOf(signatory.number);
    await bothDecide(test.registry, people, id, 'suspend');
    await published();
    expect(await findFormerSignatory(test.registry, signatory.number)).toMatchObject({ standing: 'suspended' });
    await bothDecide(test.registry, people, id, 'restore');
    await published();
    expect((await get(pageOf(signatory))).status).toBe(200);
    expect(await findFormerSignatory(test.registry, signatory.number)).toBeNull();
  });

  it('was never public: then there is nothing at the address', async () => {
    const { id, localGovernment } = await anEndorsement(test.registry).submitted();
    await staffDecide(test.registry, people, id, 'void');
    await published();
    expect(await findFormerSignatory(test.registry, localGovernment.number)).toBeNull();
  });
});
