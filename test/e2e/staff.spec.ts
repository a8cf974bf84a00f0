import { describe, expect } from 'vitest';
import { mailAbout } from '../support/e2e/confirming.js';
import { plain } from '../support/e2e/mails.js';
import { pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { openCase, staffVisitor, verifyCase } from '../support/e2e/staff.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember } from '../support/staff.js';
import { answers } from '../support/submissions.js';

const site = useSite();
const MANDATE_MISSING = 'Nous n’avons pas trouvé la décision ou le document qui donne mandat pour cette adhésion.';

describe('staff', () => {
  site.test('who decide at the same time: one does, the other sees who was faster', async () => {
    const { registry } = site.stack;
    const { localGovernment } = await anEndorsement(registry).checkedBy(await aStaffMember(registry));
    const [ana, ben] = [
      await staffVisitor(site, { locale: 'en' }),
      await staffVisitor(site, { locale: 'es', javaScript: false }),
    ];
    await openCase(ana, localGovernment.name);
    await openCase(ben, localGovernment.name);
    await ben.page.getByRole('link', { name: ben.t('staff.case.verify') }).click();
    await seeHeading(ben, ben.t('staff.verification.title'));

    await verifyCase(ana);
    await pressButton(ben, ben.t('staff.verification.button'));

    await seeHeading(ben, ben.t('errors.refusal.endorsementDecidedMeanwhile.title'));
    expect(await wordsOf(ben.page)).toContain(ana.name);
    await ben.page.getByRole('link', { name: ben.t('staff.refused.open') }).click();
    await ben.page.getByText(ben.t('staff.status.verified')).first().waitFor();
  });

  site.test('reject with a reason and words of their own, in the contact’s language', async () => {
    const { contact } = answers();
    const { localGovernment, ...endorsement } = await anEndorsement(site.stack.registry, {
      contact: { ...contact, language: 'fr' },
    }).submitted();
    const staff = await staffVisitor(site, { locale: 'en', javaScript: false });
    const french = await site.visitor({ locale: 'fr' });
    const { page, t } = staff;
    const words = 'Nous n’avons pas trouvé la délibération 12.\nPouvez-vous nous l’envoyer ?';
    await openCase(staff, localGovernment.name);
    await page.getByRole('link', { name: t('staff.case.reject') }).click();
    await pressButton(staff, t('decisions.form.preview'));
    await page.getByRole('alert').getByText(t('decisions.form.chooseReason')).waitFor();
    await page.getByRole('radio', { name: 'The mandate cannot be found' }).check();
    await page.getByLabel(t('decisions.form.words', { language: 'French' })).fill(words);
    await pressButton(staff, t('decisions.form.preview'));

    await seeHeading(staff, t('decisions.preview.title'));
    const preview = await wordsOf(page);
    expect(preview).toContain(plain(MANDATE_MISSING));
    expect(preview).toContain('la délibération 12');
    await pressButton(staff, t('decisions.rejection.button'));
    await page.getByText(t('staff.outcome.rejected')).waitFor();

    const { name: government, country } = localGovernment;
    const mail = await mailAbout(site, french, { email: contact.email, government, country }, 'rejected');
    expect(plain(mail.text)).toContain(plain(MANDATE_MISSING));
    expect(mail.text).toContain('> Nous n’avons pas trouvé la délibération 12.');
    expect(mail.text).toContain(endorsement.reference);
  });

  site.test('sign out, and are asked who they are on the way back', async () => {
    const staff = await staffVisitor(site, { locale: 'fr' });
    await pressButton(staff, staff.t('site.staff.signOut'));
    await staff.page.getByText(staff.t('staff.signIn.signedOut')).waitFor();
    await staff.page.goto('/fr/staff/endorsements');
    await seeHeading(staff, staff.t('staff.signIn.title'));
  });
});
