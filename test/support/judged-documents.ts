import type { DocumentStorage } from '#platform/document-place.js';
import { judgeNextDocument } from '#registry/evidence/judge-next-document.js';
import { DOCUMENTS } from '../../apps/web/src/settings.provider.js';
import type { TestApp } from './test-app.js';

/** Judges what waits, as the worker does. */
export async function judgeDocuments({ app, registry }: Pick<TestApp, 'app' | 'registry'>): Promise<void> {
  while (await judgeNextDocument(registry, app.get<DocumentStorage>(DOCUMENTS)));
}
