import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmEndorsement, disownEndorsement, type HumanAct } from '#registry/signing/confirm-endorsement.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { MAXIMUM_WRONG_CODES } from '#registry/signing/read-confirmation.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';

let database: TestDatabase;
let registry: Registry;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
});

afterAll(() => database.drop());

const statusOf = async (id: string) => (await readEndorsement(database.dataSource.manager, id)).status;

/** An endorsement with what was mailed for it, after so many wrong codes. */
async function afterWrongCodes(count: number): Promise<{ id: string; right: HumanAct }> {
  const { id } = await anEndorsement(registry).awaitingConfirmation();
  const [confirmation] = await database.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1',
    [id],
  );
  const { token, code } = confirmationSecrets(registry.secret, confirmation?.id ?? '');
  const right = { token, code, draftToken: undefined };
  const wrong = { ...right, code: code.startsWith('2') ? '333333' : '222222' };
  for (let tried = 0; tried < count; tried += 1) {
    await expect(confirmEndorsement(registry, wrong)).rejects.toMatchObject({ code: 'confirmation.wrong-code' });
  }
  return { id, right };
}

describe.each([
  ['confirming', confirmEndorsement, 'submitted'],
  ['saying that one did not sign', disownEndorsement, 'void'],
] as const)('%s', (_what, act, done) => {
  it('is refused with the right code after ten wrong ones', async () => {
    const { id, right } = await afterWrongCodes(MAXIMUM_WRONG_CODES);
    await expect(act(registry, right)).rejects.toMatchObject({ code: 'confirmation.expired' });
    expect(await statusOf(id)).toBe('awaiting_confirmation');
  });

  it('still works with the right code after nine', async () => {
    const { id, right } = await afterWrongCodes(MAXIMUM_WRONG_CODES - 1);
    await act(registry, right);
    expect(await statusOf(id)).toBe(done);
  });
});
