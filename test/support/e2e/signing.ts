import { SIGNING_STEPS, type SigningStep } from '#domain/endorsement/signing-steps.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { Official } from './official.js';
import { pressButton, seeHeading } from './screen.js';
import type { Visitor } from './visitor.js';

type Answer = (visitor: Visitor, official: Official) => Promise<void>;

/** What the official does on each page, up to the button. */
const ANSWERS: Record<Exclude<SigningStep, 'government'>, Answer> = {
  country: async ({ page, t }, { country }) => {
    await page.getByLabel(t('sign.country.title')).selectOption({ label: t.country(country) });
  },
  pact: async ({ page, t }) => {
    await page.getByLabel(t('sign.pact.readBox')).check();
  },
  undertakings: async (visitor) => {
    await tickUndertaking(visitor, 'mobility');
    await tickUndertaking(visitor, 'culture');
  },
  signatory: async ({ page, t }, { name, office }) => {
    await page.getByLabel(t('sign.signatory.name'), { exact: true }).fill(name);
    await page.getByLabel(t('sign.signatory.office'), { exact: true }).fill(office);
  },
  mandate: async ({ page, t }, { decision }) => {
    await page.getByRole('radio', { name: t('sign.mandate.kinds.council_decision') }).check();
    const date = page.getByRole('group', { name: t('sign.mandate.date') });
    await date.getByLabel(t('site.date.day'), { exact: true }).fill('3');
    await date.getByLabel(t('site.date.month'), { exact: true }).fill('2');
    await date.getByLabel(t('site.date.year'), { exact: true }).fill('2026');
    await page.getByLabel(t('sign.mandate.reference'), { exact: true }).fill(decision);
  },
  contact: async ({ page, t }, { contact, role, email, website }) => {
    await page.getByRole('radio', { name: t('sign.contact.other') }).check();
    await page.getByLabel(t('sign.contact.name'), { exact: true }).fill(contact);
    await page.getByLabel(t('sign.contact.role'), { exact: true }).fill(role);
    await page.getByLabel(t('sign.contact.email'), { exact: true }).fill(email);
    await page.getByLabel(t('sign.contact.website')).fill(website);
  },
  consents: async ({ page, t }) => {
    await page.getByLabel(t('sign.consents.purposes.process_contact.text')).check();
    await page.getByLabel(t('sign.consents.purposes.publish_endorsement.text')).check();
    await page.getByLabel(t('sign.consents.purposes.publish_name.text')).check();
  },
};

/** The main heading of each page. */
export const headingOf = (step: SigningStep) => `sign.${step}.title` as const;

export async function tickUndertaking({ page, t }: Visitor, undertaking: Undertaking): Promise<void> {
  await page.getByRole('checkbox', { name: t(`pact.undertakings.${undertaking}.title`) }).check();
}

/** From the home page to the first question, as somebody does who has heard of the pact. */
export async function beginSigning(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await page.goto(`/${t.locale}/sign`);
  await pressButton(visitor, t('sign.start.button'));
  await seeHeading(visitor, t(headingOf('country')));
}

/** Answers the page that is open, and goes on. */
export async function answerStep(visitor: Visitor, official: Official, step: SigningStep): Promise<void> {
  const { t } = visitor;
  await seeHeading(visitor, t(headingOf(step)));
  if (step === 'government') await chooseGovernment(visitor, official);
  else await ANSWERS[step](visitor, official);
  await pressButton(visitor, t('site.actions.continue'));
}

/** Answers every question before `step`, or all of them. */
export async function answerUpTo(visitor: Visitor, official: Official, step: SigningStep | 'check'): Promise<void> {
  for (const asked of SIGNING_STEPS) {
    if (asked === step) break;
    await answerStep(visitor, official, asked);
  }
  await seeHeading(visitor, visitor.t(step === 'check' ? 'sign.check.title' : headingOf(step)));
}

/** Answers every question from `step` on. */
export async function answerFrom(visitor: Visitor, official: Official, step: SigningStep): Promise<void> {
  for (const asked of SIGNING_STEPS.slice(SIGNING_STEPS.indexOf(step))) await answerStep(visitor, official, asked);
  await seeHeading(visitor, visitor.t('sign.check.title'));
}

async function chooseGovernment(visitor: Visitor, { typed, government }: Official): Promise<void> {
  const { page, t, javaScript } = visitor;
  if (javaScript) {
    await page.getByRole('combobox', { name: t('places.search.label') }).fill(typed);
    await page.getByRole('option').filter({ hasText: government }).first().click();
  } else {
    await searchGovernment(visitor, typed);
    await page.getByRole('radio', { name: government }).first().check();
  }
}

/** Searches with the button, as without a script. */
export async function searchGovernment(visitor: Visitor, typed: string): Promise<void> {
  await visitor.page.getByLabel(visitor.t('places.search.label')).fill(typed);
  await pressButton(visitor, visitor.t('places.search.button'));
}

/** Signs on the page that shows all answers; returns the reference number. */
export async function declareAndSubmit(visitor: Visitor): Promise<string> {
  const { page, t } = visitor;
  await page.getByRole('checkbox').check();
  await pressButton(visitor, t('sign.check.button'));
  await seeHeading(visitor, t('sign.submitted.panel'));
  return (await page.getByText(/^WC-/).innerText()).trim();
}

/** Signs from the first page to the last; returns the reference number. */
export async function sign(visitor: Visitor, official: Official): Promise<string> {
  await beginSigning(visitor);
  await answerUpTo(visitor, official, 'check');
  return declareAndSubmit(visitor);
}
