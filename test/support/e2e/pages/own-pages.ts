import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { anEndorsement } from '../../endorsements.js';
import { announcedBy, askedFor, askedForInformation, ownSession } from '../../own-page.js';
import { answersIn } from './prepared.js';
import { staffIn } from './staff-session.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';

/** The way to a signatory's own page, and the page itself. */
export const OWN_PAGES: readonly PageCase[] = [
  pageCase('own-ask', '/manage', (at) => goTo(at, '/manage')),
  pageCase('own-requested', '/manage/requested', (at) => goTo(at, '/manage/requested')),
  pageCase('own-link', '/manage/:accessToken', async (at) => {
    const { id } = await anEndorsement(at.stack.registry, answersIn(at)).submitted();
    await goTo(at, `/manage/${(await askedFor(at.stack.registry, id)).token}`);
  }),
  pageCase('own-overview', '/manage/endorsement', (at) => opened(at, '', asked)),
  pageCase('own-answer', '/manage/endorsement/answer', (at) => opened(at, '/answer', asked)),
  pageCase('own-mandate', '/manage/endorsement/mandate', (at) => opened(at, '/mandate', announced)),
  pageCase('own-reconfirmation', '/manage/endorsement/reconfirmation', (at) => opened(at, '/reconfirmation', verified)),
  pageCase('own-pact', '/manage/endorsement/pact', (at) => opened(at, '/pact', signedOlder)),
  pageCase('own-withdrawal', '/manage/endorsement/withdrawal', (at) => opened(at, '/withdrawal', verified)),
];

type Start = (at: Opening) => Promise<EndorsementDetails>;

const asked: Start = async (at) => askedForInformation(at.stack.registry, await staffIn(at.stack), answersIn(at));
const announced: Start = async (at) => announcedBy(at.stack.registry, await staffIn(at.stack));
const verified: Start = async (at) => anEndorsement(at.stack.registry).verifiedBy(await staffIn(at.stack));

/** As if it had signed a version from before the first. */
const signedOlder: Start = async (at) => {
  const endorsement = await verified(at);
  await at.stack.registry.dataSource.query(`UPDATE endorsement SET pact_version = '0.9' WHERE id = $1`, [
    endorsement.id,
  ]);
  return endorsement;
};

/** Goes to a page below the own page of an endorsement, as its contact. */
async function opened(at: Opening, below: string, start: Start): Promise<void> {
  const { visitor, stack } = at;
  const { id } = await start(at);
  const value = await ownSession(stack.registry, id);
  await visitor.context.addCookies([{ name: 'signatory', value, url: stack.url }]);
  await goTo(at, `/manage/endorsement${below}`);
}
