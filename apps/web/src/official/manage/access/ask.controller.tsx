import { Body, Controller, Get, Post } from '@nestjs/common';
import { newToken } from '#platform/secret.js';
import { Registry } from '#registry/registry.js';
import { requestAccess } from '#registry/own-page/request-access.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm } from '../../../http/read-form.js';
import { managePath, ownPath } from '../manage-paths.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { AccessForm } from './access-form.js';
import { AskedPage, AskPage } from './ask-pages.js';

/** The door of a signatory's own page. The answer is always the same, whether there is such an endorsement or not. */
@Controller(':locale/manage')
@Public()
export class AskController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async ask(@InManageVisit() visit: ManageVisit) {
    const { sessionToken, page } = visit;
    if (sessionToken && (await readSignatorySession(this.registry, sessionToken))) return seeOther(ownPath(visit));
    const to = new URLSearchParams(page.query).get('to') ?? undefined;
    return <AskPage visit={visit} values={{ to }} />;
  }

  @Post()
  async request(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const reading = readForm(AccessForm, body);
    if (!reading.ok) {
      return unprocessable(<AskPage visit={visit} values={reading.typed} errors={reading.errors} />);
    }
    const { email, reference, to } = reading.form;
    const browserToken = visit.browserToken ?? newToken();
    await requestAccess(this.registry, { email, reference, browserToken, leadsTo: to || null });
    visit.remember(browserToken);
    return seeOther(managePath(visit, 'requested'));
  }

  @Get('requested')
  answer(@InManageVisit() visit: ManageVisit) {
    return <AskedPage visit={visit} />;
  }
}
