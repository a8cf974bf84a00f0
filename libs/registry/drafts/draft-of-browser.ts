import { Raw } from 'typeorm';
import { hashToken } from '#platform/secret.js';

/**
 * SQL that gives the id of the draft which a browser may open: the one it began, or one it came back to by a mailed
 * link.
 *
 * @param hash the placeholder that holds the hash of the browser's token, such as `$1`
 */
export function draftIdOf(hash: string): string {
  return `(SELECT id FROM draft WHERE token_hash = ${hash} UNION ALL
    SELECT draft_id FROM draft_browser WHERE token_hash = ${hash})`;
}

/** The same as a condition on the id of a draft. */
export function ofBrowser(token: string): ReturnType<typeof Raw> {
  return Raw((id) => `${id} = ${draftIdOf(':browser')}`, { browser: hashToken(token) });
}
