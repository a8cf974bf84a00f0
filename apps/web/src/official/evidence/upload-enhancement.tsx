import { createElement, type ComponentChildren } from 'preact';
import type { PageContext } from '../../http/page-context.js';

/** Asset names of the scripts of a page that has such an element. */
export const UPLOAD_SCRIPTS = ['upload-progress.js'];

/** What the element puts in the place of `{name}`. */
const name = '{name}';

/**
 * The element that shows how far an upload has come (assets/islands/upload-progress.ts). Without JavaScript it is
 * nothing but a box around the form, which works by itself.
 */
export function UploadEnhancement({ page: { t }, children }: { page: PageContext; children: ComponentChildren }) {
  const attributes = {
    'data-progress': t('saving.upload.progress', { name }),
    'data-sent': t('saving.upload.sent', { name }),
    'data-cancel': t('saving.upload.cancel'),
    'data-cancelled': t('saving.upload.cancelled'),
    'data-failed': t('saving.upload.failed'),
  };
  return createElement('upload-progress', attributes, children);
}
