import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { DomainError } from '#domain/domain-error.js';
import { findFormerSignatory } from '#registry/public-register/former-signatories.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import { findRedirect } from '#registry/public-register/public-redirects.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { withStatus, type PageWithStatus } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { READING } from '../../settings.provider.js';
import { localePath } from '../../views/site-paths.js';
import { numberInAddress, profilePath } from '../signatories/profile-address.js';
import { FormerPage } from './former-page.js';
import { ProfilePage } from './profile-page.js';

/** The page of one signatory. Its number finds it; country and name are there for people and may change. */
@Controller(':locale/signatories/:country')
@Public()
export class ProfileController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  /** @throws {DomainError} `signatory.not-found` */
  @Get(':government')
  @SameForEverybody()
  async show(
    @InPage() context: PageContext,
    @Param('government') government: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | PageWithStatus | string> {
    const number = numberInAddress(government);
    const signatory = number === undefined ? null : await findSignatory(this.registry, number);
    if (!signatory) return this.elsewhere(context, number, reply);
    const path = profilePath(signatory);
    if (context.path === path) return <ProfilePage context={context} signatory={signatory} />;
    return movedTo(context, path, reply);
  }

  /** Where the signatory went: into another one with which it was merged, or out of the register. */
  private async elsewhere(context: PageContext, number: number | undefined, reply: FastifyReply) {
    const target = number === undefined ? null : await findRedirect(this.registry, number);
    return target ? movedTo(context, profilePath(target), reply) : this.former(context, number);
  }

  private async former(context: PageContext, number: number | undefined): Promise<VNode | PageWithStatus> {
    const former = number === undefined ? null : await findFormerSignatory(this.registry, number);
    if (!former) throw new DomainError('signatory.not-found');
    const successors = former.succession?.successors ?? [];
    const present = await Promise.all(successors.map((one) => findSignatory(this.registry, one.number)));
    const page = <FormerPage context={context} former={former} present={present.filter((one) => one !== null)} />;
    return former.standing === 'suspended' ? page : withStatus(410, page);
  }
}

/** The address is another one, for good. */
function movedTo({ t, query }: PageContext, path: string, reply: FastifyReply): string {
  void reply.code(301).header('location', localePath(t.locale, path) + query);
  return '';
}
