import { Injectable, NotFoundException } from '@nestjs/common';
import type { Locale } from '#content/i18n/locales.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { erasureTakesTwo } from '#registry/privacy/accept-erasure.js';
import { erasureRequest, type ErasureRequest } from '#registry/privacy/erasure-requests.js';
import { Registry } from '#registry/registry.js';
import { reasonsFor, type ReasonToChoose } from '#registry/proposals/reasons.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { localePath } from '../../../views/site-paths.js';

export const ERASURES = '/staff/erasures';

/** The address of one request to erase personal data. */
export function erasureAddress(locale: Locale, { id }: Pick<ErasureRequest, 'id'>): string {
  return `${localePath(locale, ERASURES)}/${id}`;
}

export interface OneErasure {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly request: ErasureRequest;
  readonly endorsement: EndorsementDetails;
  /** Whether accepting it takes two people. */
  readonly takesTwo: boolean;
  /** Why it may be refused. */
  readonly reasons: readonly ReasonToChoose[];
}

/** What every page about one request to erase personal data needs. */
@Injectable()
export class ErasureDesk {
  constructor(private readonly registry: Registry) {}

  /**
   * Reads the request with its endorsement.
   *
   * @throws {NotFoundException} when there is none
   */
  async read(page: PageContext, staff: SignedInStaff, id: string): Promise<OneErasure> {
    const { manager } = this.registry.dataSource;
    const request = await erasureRequest(manager, id);
    if (!request) throw new NotFoundException();
    const endorsement = await readEndorsement(manager, request.endorsementId);
    const takesTwo = await erasureTakesTwo(this.registry, endorsement);
    return { page, staff, request, endorsement, takesTwo, reasons: await reasonsFor(manager, 'refuse_erasure') };
  }
}
