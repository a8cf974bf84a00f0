import { createHash } from 'node:crypto';
import { readBounce } from '#mail/bounces/read-bounce.js';
import { recordReport, type ReportOutcome } from '#registry/mail-delivery/record-report.js';
import type { Registry } from '#registry/registry.js';

/**
 * Records what a bounce or a complaint says. The same bounce again changes nothing.
 *
 * @param raw the mail as it came in
 * @returns what was done with it, for each recipient that it names
 * @throws {UnreadableBounce} for a mail that is none
 */
export async function recordBounce(registry: Registry, raw: Buffer): Promise<ReportOutcome[]> {
  const digest = createHash('sha256').update(raw).digest('base64url');
  const outcomes: ReportOutcome[] = [];
  for (const [index, reported] of (await readBounce(raw)).entries()) {
    outcomes.push(await recordReport(registry, { ...reported, id: `bounce:${digest}:${String(index)}` }));
  }
  return outcomes;
}
