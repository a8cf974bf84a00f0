import { confirmByMail } from '../../endorsements.js';
import { eventually } from '../../eventually.js';
import { aPdf } from '../../uploads.js';
import { pressButton } from '../screen.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { giveDraft, submitDraft } from './prepared.js';
import { signedIn } from './staff-session.js';

/** What staff see of documents: the pictures of their pages, unfolded. */
export const DOCUMENT_PAGES: readonly PageCase[] = [
  pageCase('staff-case-documents', '/staff/endorsements/:id', async (at) => {
    const { page, t } = at.visitor;
    const id = await withDocument(at);
    await signedIn(at);
    const foldOut = page.getByText(t('evidence.pages.show', { count: 2 }));
    // The worker judges the document and draws its pages.
    await eventually(async () => {
      await goTo(at, `/staff/endorsements/${id}`);
      return (await foldOut.count()) === 1;
    });
    await foldOut.click();
    const pictures = page.locator('img.wc-document-page');
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await eventually(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0));
    }
    await page.getByText(t('evidence.original.title')).click();
  }),
];

/** A confirmed endorsement whose decision, of two pages, was uploaded in the visitor's browser. */
async function withDocument(at: Opening): Promise<string> {
  const { page, t } = at.visitor;
  const token = await giveDraft(at, 'check');
  await goTo(at, '/sign/evidence');
  const buffer = await aPdf((pdf) => pdf.addPage());
  const file = {
    name: 'decision-of-the-council-2026-02-03-signed-and-stamped.pdf',
    mimeType: 'application/pdf',
    buffer,
  };
  await page.getByLabel(t('evidence.files')).setInputFiles([file]);
  await pressButton(at.visitor, t('evidence.upload'));
  await page.getByRole('button', { name: t('evidence.remove', { name: file.name }) }).waitFor();
  const id = await submitDraft(at, token);
  await confirmByMail(at.stack.registry, id);
  return id;
}
