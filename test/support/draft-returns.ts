import { returnSecrets } from '#registry/signing/issue-return.js';
import type { Registry } from '#registry/registry.js';
import { answerUpTo } from './signing.js';
import type { TestApp } from './test-app.js';

/** Link and code of every mail that leads back to a draft and went to this address, the oldest first. */
export async function returnsTo(
  registry: Registry,
  email: string,
): Promise<{ id: string; token: string; code: string }[]> {
  const rows = await registry.dataSource.query<{ id: string }[]>(
    'SELECT id FROM draft_return WHERE email = $1 ORDER BY created_at, id',
    [email],
  );
  return rows.map(({ id }) => ({ id, ...returnSecrets(registry.secret, id) }));
}

let count = 0;

/** An official who saved before answering `mandate`; the link and code they got. */
export async function savedDraft(test: TestApp) {
  count += 1;
  const email = `official-${count}@town.example.org`;
  const browser = test.browser();
  await answerUpTo(browser, 'mandate');
  await browser.post('/en/sign/save', { email, language: 'fr' });
  const [link] = await returnsTo(test.registry, email);
  if (!link) throw new Error('No link was made.');
  return { email, browser, ...link, path: `/en/sign/return/${link.token}` };
}
