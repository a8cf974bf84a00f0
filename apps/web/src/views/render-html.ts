import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Turns a page into a complete HTML document. Text is escaped by Preact; only `RawSvg` writes markup as it is. */
export function renderHtml(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}
