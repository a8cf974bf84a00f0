import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assert, constantFrom, date, property } from 'fast-check';
import { dayOf, dayOfAct } from '#domain/calendar/local-day.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import type { ImportCells } from '#registry/import/import-columns.js';
import { readImportRow } from '#registry/import/read-import-row.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import { Registry } from '#registry/registry.js';
import { checkAndVerify, confirmByMail } from '../support/endorsements.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { aStaffMember } from '../support/staff.js';
import { readDate } from '../../apps/web/src/official/fields/typed-date.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { IMPORT_CELLS } from '../support/imports.js';
import { answers, submission } from '../support/submissions.js';

const KNOWLEDGE = { isCountry: () => true, languages: ['en'], currentPactVersion: '1.0', textHashOf: () => 'a-hash' };
const IN_AUCKLAND = new Date('2026-11-29T13:00:00Z');
const THE_30TH = '2026-11-30';

const formTakes = (now: Date, day: string): boolean => {
  const [year = '', month = '', date = ''] = day.split('-');
  return 'date' in readDate({ day: date, month, year }, now, '1990-01-01');
};
const fileTakes = (now: Date, day: string): boolean => {
  const cells: ImportCells = { ...IMPORT_CELLS, mandate_date: day, signed_on: day, consent_date: day };
  return readImportRow(cells, now, KNOWLEDGE).ok;
};

describe('today', () => {
  it('is the 30th in Auckland, for the form as for a file, while it is the 29th in UTC', () => {
    expect([formTakes(IN_AUCKLAND, THE_30TH), fileTakes(IN_AUCKLAND, THE_30TH)]).toEqual([true, true]);
    expect([formTakes(IN_AUCKLAND, '2026-12-01'), fileTakes(IN_AUCKLAND, '2026-12-01')]).toEqual([false, false]);
  });

  it('is taken by form and file alike, in any time zone at any moment, and never lies after the signature', () => {
    const moments = date({ min: new Date('1990-01-03'), max: new Date('2099-12-30'), noInvalidDate: true });
    const zones = constantFrom(...Intl.supportedValuesOf('timeZone'));
    assert(
      property(moments, zones, (now, zone) => {
        const day = dayOf(now, zone);
        return formTakes(now, day) && fileTakes(now, day) && day <= dayOfAct(now, day);
      }),
    );
  });

  it('tomorrow on the whole earth is taken by neither', () => {
    const moments = date({ min: new Date('1990-01-03'), max: new Date('2099-12-28'), noInvalidDate: true });
    assert(
      property(moments, (now) => {
        const tomorrow = dayOf(new Date(now.getTime() + 86_400_000), 'Etc/GMT-14');
        return !formTakes(now, tomorrow) && !fileTakes(now, tomorrow);
      }),
    );
  });
});

describe('a signature on the day of a decision', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it.each([
    [THE_30TH, THE_30TH],
    ['2026-11-29', '2026-11-29'],
    ['2026-02-03', '2026-11-29'],
  ])('of %s is of %s, and so are its undertakings', async (decidedOn, signedOn) => {
    const registry = new Registry(database.dataSource, { now: () => IN_AUCKLAND }, 'a secret of this test');
    const mandate = { ...answers().mandate, date: decidedOn };
    const { endorsementId } = await submission(registry, answers({ mandate }));
    const endorsement = await readEndorsement(database.dataSource.manager, endorsementId);
    expect(endorsement).toMatchObject({ mandateDate: decidedOn, signedOn });
    const days = await database.dataSource.query<{ day: string }[]>(
      'SELECT DISTINCT committed_on::text AS day FROM endorsement_undertaking WHERE endorsement_id = $1',
      [endorsementId],
    );
    expect(days).toEqual([{ day: signedOn }]);
  });

  it('is not later, in public, than what we did with it in the same hour', async () => {
    const registry = new Registry(database.dataSource, { now: () => IN_AUCKLAND }, 'a secret of this test');
    const ana = await aStaffMember(registry);
    const mandate = { ...answers().mandate, date: THE_30TH };
    const { endorsementId } = await submission(registry, answers({ mandate }));
    await confirmByMail(registry, endorsementId);
    const { version, localGovernment } = await readEndorsement(database.dataSource.manager, endorsementId);
    await checkAndVerify(registry, { endorsementId, version, staffId: ana.id });
    await publishWhatWaits(registry);
    const signatory = await findSignatory(registry, localGovernment.number);
    expect(signatory).toMatchObject({
      mandateDate: THE_30TH,
      signedOn: THE_30TH,
      verifiedOn: THE_30TH,
      assurance: [{ checkedOn: THE_30TH }],
      undertakings: expect.arrayContaining([expect.objectContaining({ committedOn: THE_30TH })]),
    });
  });
});
