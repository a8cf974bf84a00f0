import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStaffCommand, StaffCommandError } from '../../apps/worker/src/staff-command.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

const PASSWORD = 'eleven green lamps hum softly';
const run = (line: string): Promise<string> =>
  runStaffCommand(app.registry, app.settings, line === '' ? [] : line.split(' '));

async function linkIn(line: string): Promise<string> {
  const [link = ''] = /http\S+/.exec(await run(line)) ?? [];
  return link.replace(app.settings.PUBLIC_URL, '');
}

describe('the staff command', () => {
  it('makes an account whose owner chooses a password and signs in', async () => {
    expect(await run('list')).toBe('There are no staff accounts yet.');
    const link = await linkIn('create Ana@UCLG.example.org --role administrator --language fr --name Ana');
    expect(link).toMatch(/^\/fr\/staff\/set-up\/[\w-]{43}$/);
    const browser = app.browser();
    const page = await browser.get(link);
    expect(page.text).toContain('ana@uclg.example.org');
    expect((await browser.post(link, { password: PASSWORD, again: PASSWORD })).status).toBe(303);
    const signedIn = await browser.post('/fr/staff/sign-in', { email: 'ana@uclg.example.org', password: PASSWORD });
    const next = await browser.follow(await browser.follow(signedIn));
    expect(next.text).toContain('Application d’authentification');
    expect(await run('list')).toBe('ana@uclg.example.org\tAna\tadministrator\tin use');
  });

  it('makes a new link, disables and enables', async () => {
    await run('create ben@uclg.example.org --role reviewer');
    expect(await run('list')).toContain('ben@uclg.example.org\tben\treviewer\tno password chosen yet');
    const link = await linkIn('link ben@uclg.example.org');
    await run('disable ben@uclg.example.org');
    expect((await app.browser().get(link)).status).toBe(410);
    expect(await run('list')).toContain('disabled');
    await expect(run('link ben@uclg.example.org')).rejects.toThrow('No account that is in use');
    await run('enable ben@uclg.example.org');
    // The old link may be in anybody's hands by now: it stays dead.
    expect((await app.browser().get(link)).status).toBe(410);
    expect((await app.browser().get(await linkIn('link ben@uclg.example.org'))).status).toBe(200);
  });

  it.each([
    ['', 'Usage:'],
    ['create', 'Say whose account'],
    ['create nobody --role reviewer', '"nobody" is no e-mail address'],
    ['create cy@uclg.example.org', '--role reviewer or --role publisher or --role administrator'],
    ['create cy@uclg.example.org --role king', '--role reviewer or --role publisher or --role administrator'],
    ['create cy@uclg.example.org --role reviewer --language de', 'en, fr or es'],
    ['create cy@uclg.example.org --role reviewer --password secret', 'Usage:'],
    ['create cy@uclg.example.org --role reviewer --name Cy Example', 'quotes'],
    ['create ana@uclg.example.org --role reviewer', 'npm run staff -- link ana@uclg.example.org'],
    ['disable nobody@uclg.example.org', 'No account that is in use'],
    ['remove ana@uclg.example.org', 'Usage:'],
  ])('answers %j with a sentence', async (line, sentence) => {
    await expect(run(line)).rejects.toThrow(StaffCommandError);
    await expect(run(line)).rejects.toThrow(sentence);
  });
});
