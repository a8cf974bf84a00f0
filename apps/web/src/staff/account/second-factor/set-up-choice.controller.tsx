import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { Public } from '../../../access/public.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { HalfSignedIn } from '../../../access/signed-in.decorator.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { LinkButton } from '../../../views/components/link-button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { JourneyPage } from '../../../views/layout.js';
import { factorOwner } from './factor-owner.js';
import { stepAddress } from './second-factor-address.js';
import { StartAgain } from './second-factor-page.js';

/** Lets somebody who signs in for the first time choose between an authenticator app and a passkey. */
@Controller(':locale/staff/second-factor/set-up')
@Public()
export class SetUpChoiceController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @HalfSignedIn() owner: SignedInStaff,
    @Query('return') returnTo?: unknown,
  ) {
    const { isFirst } = await factorOwner(request, this.registry, owner);
    const { t } = page;
    return (
      <JourneyPage {...page} title={t('account.setUp.title')}>
        <PageHeading lead={t('account.setUp.lead')}>{t('account.setUp.title')}</PageHeading>
        {(['app', 'passkey'] as const).map((kind) => (
          <section>
            <h2 class="govuk-heading-m">{t(`account.kinds.${kind}`)}</h2>
            <p class="govuk-body">{t(`account.setUp.about.${kind}`)}</p>
            <LinkButton href={stepAddress(page, `/set-up/${kind}`, returnTo)}>
              {t(`account.setUp.choose.${kind}`)}
            </LinkButton>
          </section>
        ))}
        {isFirst && <StartAgain page={page} />}
      </JourneyPage>
    );
  }
}
