import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mailboxKey } from '#domain/mail-address/canonical-address.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let count = 0;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

const query = <Row extends object>(sql: string, values: unknown[] = []) =>
  database.dataSource.query<Row[]>(sql, values);
const insert = (email: string, name = 'Ana Example', more = '') =>
  query(
    `INSERT INTO staff_account (email, name, role, language${more && ', disabled_at'})
      VALUES ($1, $2, 'reviewer', 'en'${more})`,
    [email, name],
  );

/** Takes migrations back until this one is gone. */
async function before(migration: string): Promise<void> {
  for (;;) {
    const [latest] = await query<{ name: string }>('SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1');
    if (!latest) throw new Error(`${migration} is not there.`);
    await database.dataSource.undoLastMigration({ transaction: 'each' });
    if (latest.name === migration) return;
  }
}

describe('the mailbox of an account', () => {
  it('is for the database what it is for the rules', async () => {
    const addresses = fc.sample(
      fc.tuple(fc.emailAddress(), fc.stringMatching(/^[+a-z.]{0,6}$/)).map(([email, tag]) => tag + email.toLowerCase()),
      200,
    );
    for (const email of new Set(['+a@example.org', 'a+@example.org', ...addresses])) {
      const [row] = await query<{ mailbox: string }>(
        `INSERT INTO staff_account (email, name, role, language, mailbox_number) VALUES ($1, 'A', 'reviewer', 'en', $2)
         RETURNING mailbox`,
        [email, (count += 1)],
      );
      expect([email, row?.mailbox]).toEqual([email, mailboxKey(email)]);
    }
  });

  it('is had by one account from now on, and stays with those that shared it', async () => {
    await before('GiveEachMailboxOneAccount1764000002110');
    for (const email of ['ana@example.org', 'ana+two@example.org', 'ben@example.org', 'zoé@bücher.example']) {
      await insert(email);
    }
    await database.dataSource.runMigrations({ transaction: 'each' });
    const rows = await query<{ email: string; number: number }>(
      'SELECT email, mailbox_number AS number FROM staff_account ORDER BY email',
    );
    expect(
      rows
        .filter(({ email }) => email.startsWith('ana'))
        .map(({ number }) => number)
        .sort(),
    ).toEqual([0, 1]);
    expect(rows.find(({ email }) => email.startsWith('ben'))?.number).toBe(0);
    expect(rows.map(({ email }) => email)).toContain('zoé@xn--bcher-kva.example');
    await expect(insert('ana+three@example.org')).rejects.toThrow('staff_account_one_mailbox');
    await expect(insert('ben+two@example.org')).rejects.toThrow('staff_account_one_mailbox');
  });
});

describe('the powers of an account', () => {
  it('stay with whoever has them, and wait for whoever is added without saying when', async () => {
    await before('MakePowersWait1764000002100');
    await insert('ana@example.org');
    await database.dataSource.runMigrations({ transaction: 'each' });
    await insert('ben@example.org');
    expect(await query('SELECT email, effective_from <= now() AS effective FROM staff_account ORDER BY email')).toEqual(
      [
        { email: 'ana@example.org', effective: true },
        { email: 'ben@example.org', effective: null },
      ],
    );
    await before('MakePowersWait1764000002100');
    expect(await query('SELECT email, disabled_at IS NULL AS open FROM staff_account ORDER BY email')).toEqual([
      { email: 'ana@example.org', open: true },
      { email: 'ben@example.org', open: false },
    ]);
  });
});

describe('the name by which everybody sees a member of staff', () => {
  const shown = async () =>
    (await query<{ name: string }>('SELECT name FROM staff_shown_name ORDER BY name')).map(({ name }) => name);

  it.each(['ana example', 'Ána Exämple', 'Ana  Example ', 'AnaExample', 'A\u0301na Example', 'Ana\u200b Example'])(
    'has the address beside it when somebody else is called %j',
    async (other) => {
      await insert('ana@example.org');
      await insert('other@example.org', other);
      expect(await shown()).toEqual(['Ana Example (ana@example.org)', `${other} (other@example.org)`].sort());
    },
  );

  it('has it also when the other account is disabled, and not when the names differ', async () => {
    await insert('ana@example.org');
    await insert('anna@example.org', 'Anna Example');
    expect(await shown()).toEqual(['Ana Example', 'Anna Example']);
    await insert('gone@example.org', 'Anna Example', ', now()');
    expect(await shown()).toContain('Anna Example (anna@example.org)');
  });
});
