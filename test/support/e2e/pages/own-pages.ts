import { anEndorsement } from '../../endorsements.js';
import { askedFor, ownSession } from '../../own-page.js';
import { answersIn } from './prepared.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';

/** The way to a signatory's own page, and the page itself. */
export const OWN_PAGES: readonly PageCase[] = [
  pageCase('own-ask', '/manage', (at) => goTo(at, '/manage')),
  pageCase('own-requested', '/manage/requested', (at) => goTo(at, '/manage/requested')),
  pageCase('own-link', '/manage/:accessToken', async (at) => {
    const { id } = await anEndorsement(at.stack.registry, answersIn(at)).submitted();
    await goTo(at, `/manage/${(await askedFor(at.stack.registry, id)).token}`);
  }),
  pageCase('own-overview', '/manage/endorsement', (at) => opened(at, '')),
];

/** Goes to a page below the own page of a submitted endorsement, as its contact. */
async function opened(at: Opening, below: string): Promise<void> {
  const { visitor, stack } = at;
  const { id } = await anEndorsement(stack.registry, answersIn(at)).submitted();
  const value = await ownSession(stack.registry, id);
  await visitor.context.addCookies([{ name: 'signatory', value, url: stack.url }]);
  await goTo(at, `/manage/endorsement${below}`);
}
