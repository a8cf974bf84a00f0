import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaff } from '#registry/accounts/create-staff.js';
import { disableStaff } from '#registry/accounts/disable-staff.js';
import { requestSetupLink } from '#registry/accounts/setup-link.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SIGN_IN = '/en/staff/sign-in';
const PASSWORD = 'seven blue kettles whistle quietly';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

describe('a set-up link', () => {
  const invite = (email: string) =>
    createStaff(app.registry, { email, name: 'Invited Example', role: 'reviewer', language: 'fr' });
  const choose = (token: string, password: string, again = password) =>
    app.browser().post(`/fr/staff/set-up/${token}`, { password, again });

  it('sets a password once', async () => {
    const { token } = await invite('once@uclg.example.org');
    const page = await app.browser().get(`/fr/staff/set-up/${token}`);
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await choose(token, PASSWORD)).location).toBe('/fr/staff/sign-in?done=password-set');
    expect((await choose(token, `${PASSWORD} again`)).status).toBe(410);
    expect((await app.browser().get(`/fr/staff/set-up/${token}`)).status).toBe(410);
    const signedIn = await app.browser().post(SIGN_IN, { email: 'once@uclg.example.org', password: PASSWORD });
    expect(signedIn.status).toBe(303);
  });

  it('sets one password when two are sent at once', async () => {
    const { token } = await invite('twice@uclg.example.org');
    const answers = await Promise.all(['one', 'two', 'three'].map((last) => choose(token, `${PASSWORD} ${last}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  });

  it('works for three days', async () => {
    const { token } = await invite('late@uclg.example.org');
    app.clock.forward(71, 'hours');
    expect((await app.browser().get(`/fr/staff/set-up/${token}`)).status).toBe(200);
    app.clock.forward(2, 'hours');
    expect((await choose(token, PASSWORD)).status).toBe(410);
  });

  it('ends when a newer one is made, or the account is disabled', async () => {
    const { token } = await invite('newer@uclg.example.org');
    const newer = await requestSetupLink(app.registry, 'newer@uclg.example.org');
    expect((await choose(token, PASSWORD)).status).toBe(410);
    await disableStaff(app.registry, 'newer@uclg.example.org');
    expect((await choose(newer.token, PASSWORD)).status).toBe(410);
  });

  it.each([
    ['short', 'short', 'au moins 15 caractères'],
    [PASSWORD, `${PASSWORD}!`, 'ne sont pas identiques'],
    ['passwordpassword', 'passwordpassword', 'facile à deviner'],
    ['', '', 'Saisissez un mot de passe'],
  ])('refuses %j and %j, and stays usable', async (password, again, why) => {
    const { token } = await invite(`refused-${password.length}-${again.length}@uclg.example.org`);
    const answer = await choose(token, password, again);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(why);
    expect(answer.document.querySelectorAll('input[type=password][value]')).toHaveLength(0);
    expect((await app.browser().get(`/fr/staff/set-up/${token}`)).status).toBe(200);
  });

  it('is nowhere in the database, nor is any password', async () => {
    const { token } = await invite('hidden@uclg.example.org');
    const rows = JSON.stringify([
      await app.database.dataSource.query('SELECT * FROM staff_setup_link'),
      await app.database.dataSource.query('SELECT * FROM staff_account'),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(PASSWORD);
    expect(rows).toMatch(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
