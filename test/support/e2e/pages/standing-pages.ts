import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import type { MessageKey } from '#content/i18n/translator.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { checkAndVerify, confirmByMail, describedAs } from '../../endorsements.js';
import { eventually } from '../../eventually.js';
import { ownSession } from '../../own-page.js';
import { aStaffMember } from '../../staff.js';
import { answers } from '../../submissions.js';
import { OTHER, seenNow, staffDecide } from '../../two-people.js';
import { plain } from '../mails.js';
import { wordsOf } from '../screen.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { submitHere } from './prepared.js';
import { signedIn } from './staff-session.js';

/** What has to be done so that an endorsement, signed in the visitor's browser, stands so; gives its id. */
const STANDINGS = {
  announced: async (at: Opening) => {
    const mandate = { ...answers().mandate, kind: 'announcement', reference: null } as const;
    return decided(at, await signed(at, { mandate }), 'announce');
  },
  verified: (at: Opening) => listed(at),
  lapsed: async (at: Opening) => {
    const id = await listed(at);
    await fallDue(at.stack.registry, 0);
    await lapse(at.stack.registry, 0);
    return id;
  },
  suspended: async (at: Opening) => decided(at, await listed(at), 'suspend'),
  rejected: async (at: Opening) => decided(at, await signed(at), 'reject'),
  withdrawn: async (at: Opening) => {
    const id = await listed(at);
    const seen = await seenNow(at.stack.registry, id, { id: '' });
    await withdrawEndorsement(at.stack.registry, seen, OTHER);
    return id;
  },
  proposed: async (at: Opening) => {
    const { registry } = at.stack;
    const id = await listed(at);
    const ana = await aStaffMember(registry, { role: 'publisher' });
    await proposeDecision(registry, await seenNow(registry, id, ana), 'suspend', OTHER);
    return id;
  },
};

type Standing = keyof typeof STANDINGS;

const OWN: readonly Standing[] = ['announced', 'verified', 'lapsed', 'suspended', 'rejected', 'withdrawn'];
const SUBMITTED: readonly Standing[] = ['announced', 'lapsed', 'withdrawn'];
const CASES: readonly Standing[] = ['announced', 'suspended', 'proposed'];
/** The public page of each, and the words by which it shows that it is told. */
const PUBLIC: readonly (readonly [Standing, MessageKey])[] = [
  ['announced', 'standing.means.announced'],
  ['lapsed', 'standing.means.lapsed'],
  ['suspended', 'standing.former.suspended.means'],
  ['withdrawn', 'standing.former.withdrawn.means'],
];

/** An endorsement as it stands: what its contact, whoever signed, staff and the public see of it. */
export const STANDING_PAGES: readonly PageCase[] = [
  ...OWN.map((name) =>
    pageCase(`own-${name}`, '/manage/endorsement', async (at) => {
      const value = await ownSession(at.stack.registry, await STANDINGS[name](at));
      await at.visitor.context.addCookies([{ name: 'signatory', value, url: at.stack.url }]);
      await goTo(at, '/manage/endorsement');
    }),
  ),
  ...SUBMITTED.map((name) =>
    pageCase(`sign-submitted-${name}`, '/sign/submitted', async (at) => {
      await STANDINGS[name](at);
      await goTo(at, '/sign/submitted');
    }),
  ),
  ...CASES.map((name) =>
    pageCase(`staff-case-${name}`, '/staff/endorsements/:id', async (at) => {
      const id = await STANDINGS[name](at);
      await signedIn(at);
      await goTo(at, `/staff/endorsements/${id}`);
    }),
  ),
  ...PUBLIC.map(([name, words]) =>
    pageCase(`signatory-${name}`, '/signatories/:country/:government', async (at) => {
      await seePublicly(at, await STANDINGS[name](at), words);
    }),
  ),
];

let count = 0;

/** A confirmed endorsement; whoever reads its pages reads them in their own language. */
async function signed(at: Opening, changes: object = {}): Promise<string> {
  count += 1;
  const government = describedAs(`${NAMES[count % NAMES.length] ?? ''} ${count}`);
  const id = await submitHere(at, { country: 'ZA', government, ...changes });
  await confirmByMail(at.stack.registry, id);
  return id;
}

/** Names that are not alike, so that nothing is suspected of being a duplicate. */
const NAMES = ['Umhlathuze', 'Bergrivier', 'Kopanong', 'Drakenstein', 'Mafube', 'Ray Nkonyeni', 'Thulamela'];

/** A verified endorsement that the public reads of. */
async function listed(at: Opening): Promise<string> {
  const { registry } = at.stack;
  const id = await signed(at);
  await checkAndVerify(registry, await seenNow(registry, id, await aStaffMember(registry, { role: 'publisher' })));
  await seePublicly(at, id, 'register.profile.undertakings');
  return id;
}

async function decided({ stack: { registry } }: Opening, id: string, action: StaffDecision): Promise<string> {
  const ana = await aStaffMember(registry, { role: 'publisher' });
  await staffDecide(registry, [ana, await aStaffMember(registry, { role: 'publisher' })], id, action);
  return id;
}

/** Opens the public page once it says these words. */
async function seePublicly(at: Opening, id: string, words: MessageKey): Promise<void> {
  const { localGovernment } = await readEndorsement(at.stack.registry.dataSource.manager, id);
  const { country, slug, number, name } = localGovernment;
  const said = plain(at.visitor.t(words, { name }));
  await eventually(async () => {
    await goTo(at, `/signatories/${country.toLowerCase()}/${slug}-${number}`);
    return (await wordsOf(at.visitor.page)).includes(said);
  });
}
