import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '#platform/logger.js';
import { deriveToken } from '#platform/secret.js';
import { secretKeys } from '#platform/secret-keys.js';
import { confirmationSecrets, mailedConfirmation } from '#registry/signing/issue-confirmation.js';
import { endSilence, MAILBOX_LIMITS, mayMail, silence } from '#registry/signing/mailbox-limit.js';
import { changeSecrets, mailedChangeSecrets } from '#registry/own-page/contact-change-rules.js';
import { contactChangeOf } from '#registry/own-page/read-contact-change.js';
import { returnSecrets } from '#registry/signing/issue-return.js';
import { mailedReturn } from '#registry/signing/mailed-return.js';
import { saveDraft } from '#registry/signing/save-draft.js';
import { startDraft } from '#registry/drafts/drafts.js';
import { OFFICIAL } from '#registry/record/change-status.js';
import { recordReport } from '#registry/mail-delivery/record-report.js';
import { recipientHash } from '#registry/mail-delivery/recipient-hash.js';
import { compareWithEvidence } from '#registry/privacy/erasure-evidence.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { Registry } from '#registry/registry.js';
import { checkCode } from '#registry/accounts/second-factor/authenticator-app.js';
import { redeemRecoveryCode, renewRecoveryCodes } from '#registry/accounts/second-factor/recovery-codes.js';
import { accessSecrets, mailedAccess } from '#registry/own-page/request-access.js';
import { inviteStaff, mailedSetupLink } from '#registry/accounts/invite-staff.js';
import { createApp } from '../../apps/web/src/create-app.js';
import { aHandOver, mailedChange } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { askedFor } from '../support/own-page.js';
import { freshCode } from '../support/second-factor.js';
import { testSettings } from '../support/settings.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { answers, submission } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestBrowser } from '../support/test-browser.js';

const NEW = 'dG9 kZmE 7Qx1 pLw0 s9Vn 3Rb8 YtHc';
const KEY = 'Zk2 r8Wq L0pX vB6n Td4 hJm 9sYc Eg1';

let site: TestApp;
/** The registry as it was. */
let before: Registry;
let member: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  before = site.registry;
  member = await aStaffMember(before, { role: 'administrator' });
});

afterAll(() => site.close());

/** The registry as it is with these settings. */
function having(settings: Parameters<typeof secretKeys>[0]): Registry {
  return new Registry(before.dataSource, before.clock, settings.APP_SECRET, secretKeys(settings));
}

const changed = () => having({ APP_SECRET: NEW, APP_SECRET_PREVIOUS: before.secret });
const without = () => having({ APP_SECRET: NEW });

describe('when the secret was changed, and the one before is still known', () => {
  it('an authenticator app opens the account, and is sealed anew thereby', async () => {
    const staff = await aStaffMember(before);
    const code = async () => checkCode(changed(), staff.id, await freshCode(before, staff));
    expect(await checkCode(without(), staff.id, await freshCode(before, staff))).toBe('wrong');
    expect(await code()).toBe('passed');
    // The secret before is needed no longer.
    expect(await checkCode(without(), staff.id, await freshCode(before, staff))).toBe('passed');
  });

  it('an app is sealed with the factors’ own key as soon as there is one, and then with the next', async () => {
    const staff = await aStaffMember(before);
    const check = async (registry: Registry) => checkCode(registry, staff.id, await freshCode(before, staff));
    expect(await check(having({ APP_SECRET: before.secret, FACTOR_KEY: KEY }))).toBe('passed');
    expect(await check(having({ APP_SECRET: NEW, FACTOR_KEY: KEY }))).toBe('passed');
    const next = { APP_SECRET: NEW, FACTOR_KEY: 'another key of the factors, for this test' };
    expect(await check(having({ ...next, FACTOR_KEY_PREVIOUS: KEY }))).toBe('passed');
    expect(await check(having(next))).toBe('passed');
    expect(await check(having({ APP_SECRET: NEW, FACTOR_KEY: KEY }))).toBe('wrong');
  });

  it('recovery codes need no secret; those that did are taken still', async () => {
    const staff = await aStaffMember(before);
    const [code = ''] = await renewRecoveryCodes(before, staff.id);
    expect(await redeemRecoveryCode(without(), staff.id, code)).toBe('passed');
    await before.dataSource.query(
      'INSERT INTO staff_recovery_code (account_id, code_hash, created_at) VALUES ($1, $2, now())',
      [staff.id, deriveToken(before.secret, 'staff-recovery-code', `${staff.id}:0123456789`)],
    );
    expect(await redeemRecoveryCode(without(), staff.id, '01234-56789')).toBe('wrong');
    expect(await redeemRecoveryCode(changed(), staff.id, 'O1234-56789')).toBe('passed');
    expect(await redeemRecoveryCode(changed(), staff.id, '01234-56789')).toBe('wrong');
  });

  it('a mail that still waits carries the link that the database knows', async () => {
    const waiting = await anEndorsement(before).awaitingConfirmation();
    const id = await idIn('confirmation', waiting.id);
    expect(await mailedConfirmation(changed(), id)).toEqual(confirmationSecrets(before.secret, id));

    const { id: endorsementId } = await anEndorsement(before).submitted();
    await askedFor(before, endorsementId);
    const access = await idIn('access_link', endorsementId);
    expect(await mailedAccess(changed(), access)).toEqual(accessSecrets(before.secret, access));

    await aHandOver(before, endorsementId);
    const change = await mailedChange(before, endorsementId);
    const row = await contactChangeOf(before, change.id);
    for (const link of ['acceptance', 'objection'] as const) {
      expect(row && mailedChangeSecrets(changed(), link, row)).toEqual(changeSecrets(before.secret, link, change.id));
    }

    const draft = await startDraft(before, 'en');
    await saveDraft(before, draft, { email: 'saved@example.org', language: 'en' });
    const [saved] = await before.dataSource.query<{ id: string }[]>(
      `SELECT id FROM draft_return WHERE email = 'saved@example.org'`,
    );
    expect(await mailedReturn(changed(), saved?.id ?? '')).toMatchObject(returnSecrets(before.secret, saved?.id ?? ''));

    const invited = await inviteStaff(before, member.id, {
      email: 'waits@uclg.example.org',
      name: 'Waits',
      role: 'reviewer',
      language: 'en',
    });
    const [job] = await before.dataSource.query<{ linkId: string }[]>(
      `SELECT subject ->> 'linkId' AS "linkId" FROM outbox
        WHERE job = 'mail.staff-set-up-link' AND subject ->> 'accountId' = $1`,
      [invited],
    );
    const link = await mailedSetupLink(before, invited, job?.linkId ?? '');
    expect(link).not.toBeNull();
    expect(await mailedSetupLink(changed(), invited, job?.linkId ?? '')).toEqual(link);
    expect(await mailedSetupLink(without(), invited, job?.linkId ?? '')).toBeNull();
  });

  it('a bounce of a mail that went out before is believed, and flags the contact', async () => {
    const { id } = await anEndorsement(before).submitted();
    const [contact] = await before.dataSource.query<{ email: string }[]>(
      'SELECT contact_email AS email FROM endorsement_people WHERE endorsement_id = $1',
      [id],
    );
    await before.dataSource.query(
      `INSERT INTO mail_delivery (outbox_id, message_id, endorsement_id, template, language, recipient_hash, state,
          created_at, sent_at, changed_at)
       VALUES (gen_random_uuid(), 'before@example.org', $1, 'endorsement-received', 'en', $2, 'sent', now(), now(), now())`,
      [id, recipientHash(before, contact?.email ?? '')],
    );
    const report = {
      messageId: 'before@example.org',
      recipients: [contact?.email ?? ''],
      kind: 'hard_bounce',
      cause: 'no_such_mailbox',
      code: '5.1.1',
    } as const;
    expect(await recordReport(without(), { ...report, id: 'without' })).toBe('other-recipient');
    expect(await recordReport(changed(), { ...report, id: 'changed' })).toBe('recorded');
    const flagged = await before.dataSource.query<unknown[]>(
      'SELECT 1 FROM endorsement_people WHERE endorsement_id = $1 AND contact_bounced_at IS NOT NULL',
      [id],
    );
    expect(flagged).toHaveLength(1);
  });

  it('what stood in an endorsement can be compared with, whose people were erased before or since', async () => {
    const contact = { ...answers().contact, email: 'erica@erasable.example.org' };
    for (const registry of [before, changed()]) {
      const { id } = await anEndorsement(before, { contact }).verifiedBy(member);
      await before.dataSource.transaction((manager) => erasePersonalData(manager, registry, id, OFFICIAL));
      const compare = (as: Registry, text: string) =>
        compareWithEvidence(as, { endorsementId: id, staffId: member.id }, { subject: 'contact_email', text });
      expect(await compare(changed(), contact.email)).toBe('same');
      expect(await compare(changed(), 'other@erasable.example.org')).toBe('different');
      if (registry === before) expect(await compare(without(), contact.email)).toBe('other-key');
    }
  });

  it('a mailbox whose owner did not sign is left alone, until they confirm', async () => {
    const email = 'silent@changed.example.org';
    const { manager } = before.dataSource;
    await silence(manager, before, email);
    const may = (registry: Registry) =>
      before.dataSource.transaction((transaction) => mayMail(transaction, registry, email));
    expect([await may(changed()), await may(without())]).toEqual([false, true]);
    await endSilence(manager, changed(), email);
    expect([await may(before), await may(changed())]).toEqual([true, true]);
  });

  it('a mailbox has had the mails that it had', async () => {
    const contact = { ...answers().contact, email: 'counted@changed.example.org' };
    for (const { mails } of MAILBOX_LIMITS.slice(0, 1)) {
      for (let mail = 0; mail < mails; mail += 1) await submission(before, { ...answers(), contact });
    }
    const may = (registry: Registry) =>
      before.dataSource.transaction((transaction) => mayMail(transaction, registry, contact.email));
    expect([await may(changed()), await may(without())]).toEqual([false, true]);
  });

  it('whoever is signed in stays so', async () => {
    const { cookies } = await browserOf(site, member);
    const statusWith = async (secrets: Parameters<typeof secretKeys>[0]) => {
      const settings = testSettings({ DATABASE_URL: site.settings.DATABASE_URL, ...secrets });
      const { connections } = site;
      const parts = { settings, registry: having(secrets), connections, logger: createLogger(settings, 'web') };
      const app = await createApp(parts);
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      const browser = new TestBrowser(app);
      cookies.forEach((value, name) => browser.cookies.set(name, value));
      const { status } = await browser.get('/en/staff/endorsements');
      await app.close();
      return status;
    };
    expect(await statusWith({ APP_SECRET: NEW, APP_SECRET_PREVIOUS: before.secret })).toBe(200);
    expect(await statusWith({ APP_SECRET: NEW })).toBe(303);
  });
});

async function idIn(table: 'confirmation' | 'access_link', endorsementId: string): Promise<string> {
  const [row] = await before.dataSource.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE endorsement_id = $1`, [
    endorsementId,
  ]);
  return row?.id ?? '';
}
