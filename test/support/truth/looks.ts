import { translator } from '#content/i18n/translator.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { contactBrowser } from '../own-page.js';
import type { TestAnswer } from '../test-browser.js';
import type { Signed } from './acts.js';
import type { TruthWorld } from './truth-world.js';

/** Looks at every page that tells the officials of an endorsement how it stands, in the world’s language. */
export async function looks(world: TruthWorld, { id, draftToken }: Signed): Promise<void> {
  const { registry, site, locale } = world;
  const browser = await contactBrowser(site, id).catch(() => null);
  const [confirmation] = await registry.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1 ORDER BY created_at DESC LIMIT 1',
    [id],
  );
  const { token } = confirmationSecrets(registry.secret, confirmation?.id ?? '');
  const signer = site.browser();
  signer.cookies.set('draft', draftToken);
  const own = await browser?.get(`/${locale}/manage/endorsement`);
  if (own?.status === 200) {
    // Below it are what could be done, and what was.
    const [told = ''] = mainOf(own).split(translator(locale)('manage.overview.actions'));
    await world.note('own page', locale, told, id);
  }
  const submitted = await signer.get(`/${locale}/sign/submitted`);
  if (submitted.status === 200) await world.note('submitted page', locale, mainOf(submitted), id);
  const linked = await site.browser().get(`/${locale}/confirm/${token}`);
  await world.note('confirmation page', locale, mainOf(linked), id);
}

/** What a page says, without its frame; each block ends a sentence. */
export function mainOf({ document }: TestAnswer): string {
  const main = document.querySelector('main');
  for (const block of main?.querySelectorAll(
    'p, h1, h2, h3, li, dd, dt, summary, button, a.govuk-button, .govuk-inset-text',
  ) ?? []) {
    block.append('. ');
  }
  return main?.textContent ?? '';
}
