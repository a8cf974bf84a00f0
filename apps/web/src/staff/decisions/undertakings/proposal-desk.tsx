import { Injectable, NotFoundException } from '@nestjs/common';
import { documentsOf } from '#registry/evidence/documents.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { reasonsFor } from '#registry/proposals/reasons.js';
import { undertakingChange } from '#registry/own-page/undertaking-changes.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import type { ProposalPageProps } from './proposal-page.js';

/** What every page about one proposed undertaking needs. */
@Injectable()
export class ProposalDesk {
  constructor(private readonly registry: Registry) {}

  /**
   * Reads the proposal with its case.
   *
   * @throws {NotFoundException} when there is none, or it belongs to another case
   */
  async read(
    page: PageContext,
    staff: SignedInStaff,
    endorsementId: string,
    undertakingChangeId: string,
  ): Promise<ProposalPageProps> {
    const { manager } = this.registry.dataSource;
    const change = await undertakingChange(manager, undertakingChangeId);
    if (change?.endorsementId !== endorsementId) throw new NotFoundException();
    const endorsement = await readEndorsement(manager, endorsementId);
    const sent = await documentsOf(this.registry, endorsementId);
    const documents = sent.filter((document) => document.undertakingChangeId === change.id);
    return { page, staff, endorsement, change, documents, reasons: await reasonsFor(manager, 'refuse_undertaking') };
  }
}
