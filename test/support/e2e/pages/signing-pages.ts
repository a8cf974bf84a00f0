import type { MessageKey } from '#content/i18n/translator.js';
import type { SigningStep } from '#domain/endorsement/signing-steps.js';
import { describedAs } from '../../endorsements.js';
import { pressButton } from '../screen.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { giveDraft, submitHere } from './prepared.js';

const SIMPLE_STEPS = ['country', 'pact', 'undertakings', 'signatory', 'mandate', 'contact', 'consents'] as const;

/** Every page of the signing journey, as it is asked and as it answers mistakes. */
export const SIGNING_PAGES: readonly PageCase[] = [
  pageCase('sign-start', '/sign', (at) => goTo(at, '/sign')),
  pageCase('sign-start-no-cookie', '/sign', (at) => goTo(at, '/sign/mandate')),
  pageCase('sign-start-begun', '/sign', async (at) => {
    await giveDraft(at, 'mandate');
    await goTo(at, '/sign');
  }),
  ...SIMPLE_STEPS.flatMap((step) => [
    pageCase(`sign-${step}`, `/sign/${step}`, (at) => openStep(at, step)),
    pageCase(`sign-${step}-errors`, `/sign/${step}`, async (at) => {
      await openStep(at, step);
      await sendEmpty(at);
    }),
  ]),
  pageCase('sign-contact-other', '/sign/contact', async (at) => {
    await openStep(at, 'contact');
    await at.visitor.page.getByRole('radio', { name: at.visitor.t('sign.contact.other') }).check();
  }),
  pageCase('sign-government', '/sign/government', (at) => openStep(at, 'government')),
  pageCase('sign-government-chosen', '/sign/government', async (at) => {
    await giveDraft(at, 'pact');
    await goTo(at, '/sign/government?change');
  }),
  pageCase('sign-government-found', '/sign/government', (at) => openStep(at, 'government', '?q=San+Giovanni')),
  pageCase('sign-government-nothing', '/sign/government', (at) => openStep(at, 'government', '?q=Rocamadour')),
  pageCase('sign-government-too-short', '/sign/government', (at) => openStep(at, 'government', '?q=a')),
  pageCase('sign-government-errors', '/sign/government', async (at) => {
    await openStep(at, 'government', '?q=Lampedusa');
    await sendEmpty(at);
  }),
  pageCase('sign-government-suggestions', '/sign/government', async (at) => {
    await openStep(at, 'government');
    await at.visitor.page.getByRole('combobox').fill('San Giovanni');
    await at.visitor.page.getByRole('option').first().waitFor();
  }),
  pageCase('sign-describe', '/sign/government/describe', (at) => openStep(at, 'government', '/describe')),
  pageCase('sign-describe-errors', '/sign/government/describe', async (at) => {
    await openStep(at, 'government', '/describe');
    await sendEmpty(at);
  }),
  pageCase('sign-evidence', '/sign/evidence', async (at) => {
    await giveDraft(at, 'contact');
    await goTo(at, '/sign/evidence');
  }),
  pageCase('sign-check', '/sign/check', async (at) => {
    await giveDraft(at, 'check');
    await goTo(at, '/sign/check');
  }),
  pageCase('sign-check-described', '/sign/check', async (at) => {
    await giveDraft(at, 'check', {
      government: describedAs('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'),
    });
    await goTo(at, '/sign/check');
  }),
  pageCase('sign-check-errors', '/sign/check', async (at) => {
    await giveDraft(at, 'check');
    await goTo(at, '/sign/check');
    await sendEmpty(at, 'sign.check.button');
  }),
  pageCase('sign-submitted', '/sign/submitted', async (at) => {
    await submitHere(at);
    await goTo(at, '/sign/submitted');
  }),
  pageCase('sign-submitted-mail-asked', '/sign/submitted', async (at) => {
    await submitHere(at);
    await goTo(at, '/sign/submitted?mail');
  }),
  pageCase('sign-draft-gone', '/sign/submitted', async (at) => {
    const { visitor, stack } = at;
    await visitor.context.addCookies([{ name: 'draft', value: 'of-another-year', url: stack.url }]);
    await goTo(at, '/sign/submitted');
  }),
  pageCase('sign-already-signed', '/sign/signatory', async (at) => {
    await giveDraft(at, 'signatory');
    await goTo(at, '/sign/signatory');
    await submitHere(at);
    await pressButton(at.visitor, at.visitor.t('site.actions.continue'));
  }),
];

async function openStep(at: Opening, step: SigningStep, below = ''): Promise<void> {
  await giveDraft(at, step);
  await goTo(at, `/sign/${step}${below}`);
}

/** Sends the form as it is and waits for what is wrong with it. */
async function sendEmpty({ visitor }: Opening, button: MessageKey = 'site.actions.continue'): Promise<void> {
  await pressButton(visitor, visitor.t(button));
  await visitor.page.getByRole('alert').waitFor();
}
