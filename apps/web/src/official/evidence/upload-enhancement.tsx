import { createElement, type ComponentChildren } from 'preact';
import type { Visit } from '../journey/visit.js';

/** What the element puts in the place of `{name}`. */
const name = '{name}';

/**
 * The element that shows how far an upload has come (assets/islands/upload-progress.ts). Without JavaScript it is
 * nothing but a box around the form, which works by itself.
 */
export function UploadEnhancement({ visit, children }: { visit: Visit; children: ComponentChildren }) {
  const { t } = visit.page;
  const attributes = {
    'data-progress': t('saving.upload.progress', { name }),
    'data-sent': t('saving.upload.sent', { name }),
    'data-cancel': t('saving.upload.cancel'),
    'data-cancelled': t('saving.upload.cancelled'),
    'data-failed': t('saving.upload.failed'),
  };
  return createElement('upload-progress', attributes, children);
}
