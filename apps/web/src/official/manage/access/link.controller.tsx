import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { Registry } from '#registry/registry.js';
import { readAccessLink, type AccessLink } from '#registry/own-page/access-link.js';
import { openOwnPage } from '#registry/own-page/open-own-page.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable, withStatus } from '../../../http/outcome.js';
import { readForm, typedText, type FormError } from '../../../http/read-form.js';
import { codeFault, ConfirmForm } from '../../confirmation/confirmation-forms.js';
import { HiddenAddress } from '../../confirmation/hidden-address.js';
import type { Outcome } from '../../journey/signing-journey.js';
import { ownPath } from '../manage-paths.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { ClosedLinkPage, LinkPage, UnknownAccessPage } from './link-pages.js';

/** The page behind a mailed link. Opening it changes nothing, whoever or whatever opens it (DESIGN rule 4). */
@Controller(':locale/manage/:accessToken')
@Public()
export class LinkController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @HiddenAddress()
  read(@InManageVisit() visit: ManageVisit, @Param('accessToken') token: string) {
    return this.at(visit, token, (link) => <LinkPage {...{ visit, token, link }} />);
  }

  @Post()
  @HiddenAddress()
  open(@InManageVisit() visit: ManageVisit, @Param('accessToken') token: string, @Body() body: unknown) {
    return this.at(visit, token, async (link) => {
      const { typed, ...reading } = readForm(ConfirmForm, body);
      const refuse = (errors: readonly FormError[]) =>
        unprocessable(<LinkPage {...{ visit, token, link, errors }} values={typed} />);
      if (!reading.ok) return refuse(reading.errors);
      const code = typedText(typed, 'code');
      const fault = link.sameBrowser ? null : codeFault(code);
      if (fault) return refuse([{ field: 'code', key: fault }]);
      try {
        const opened = await openOwnPage(this.registry, { token, code, browserToken: visit.browserToken });
        visit.letIn(opened.sessionToken);
        return seeOther(ownPath(visit, opened.leadsTo ?? undefined));
      } catch (error) {
        const attempts = error instanceof DomainError ? Number(error.parameters['attemptsLeft'] ?? 0) : 0;
        if (attempts === 0) throw error;
        return refuse([{ field: 'code', key: 'confirm.code.wrong', params: { attempts } }]);
      }
    });
  }

  /** Lets work be done with a link that opens something; all others get a page that leads on. */
  private async at(
    visit: ManageVisit,
    token: string,
    work: (link: AccessLink) => Outcome | Promise<Outcome>,
  ): Promise<Outcome> {
    try {
      const link = await readAccessLink(this.registry, token, visit.browserToken);
      if (link.state === 'open') return await work(link);
      return (await this.isIn(visit, link)) ? seeOther(ownPath(visit)) : closed(visit);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'access.link-unknown') return withStatus(404, <UnknownAccessPage visit={visit} />);
      if (error.code === 'access.link-closed' || error.code === 'access.wrong-code') return closed(visit);
      throw error;
    }
  }

  /** Whether whoever follows a used link again is on its page already, as after a second press on the button. */
  private async isIn({ sessionToken }: ManageVisit, { endorsementId }: AccessLink): Promise<boolean> {
    const session = sessionToken ? await readSignatorySession(this.registry, sessionToken) : null;
    return session?.endorsementId === endorsementId;
  }
}

function closed(visit: ManageVisit): Outcome {
  return withStatus(410, <ClosedLinkPage visit={visit} />);
}
