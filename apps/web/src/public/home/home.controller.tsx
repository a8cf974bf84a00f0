import { Controller, Get, Inject } from '@nestjs/common';
import type { VNode } from 'preact';
import { findSignatories, signatoryPositions } from '#registry/public-register/find-signatories.js';
import { currentPactVersion } from '#registry/public-register/pact-versions.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { READING } from '../../settings.provider.js';
import { PublicPage } from '../../views/layout.js';
import { mapPoints } from '../signatories/map-points.js';
import { CallToSign } from './call-to-sign.js';
import { FiveUndertakings } from './five-undertakings.js';
import { HomeHero } from './home-hero.js';
import { Pledge } from './pledge.js';
import { SignatureWorth } from './signature-worth.js';
import { WhoHasSigned } from './who-has-signed.js';

const LATEST = 6;

/** The first page of the site. */
@Controller(':locale')
@Public()
export class HomeController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  @Get()
  @SameForEverybody()
  async show(@InPage() context: PageContext): Promise<VNode> {
    const { t } = context;
    const [figures, latest, all, pactVersion] = await Promise.all([
      registerFigures(this.registry),
      findSignatories(this.registry, {}, { order: 'newest', page: 1, pageSize: LATEST }),
      signatoryPositions(this.registry, {}),
      currentPactVersion(this.registry.dataSource.manager),
    ]);
    const counted = { governments: figures.signatories, countries: figures.countries.length };
    return (
      <PublicPage
        {...context}
        title={t('site.name')}
        description={figures.signatories > 0 ? t('home.count.sentence', counted) : undefined}
        hero={<HomeHero {...{ t, figures, pactVersion }} />}
        scripts={latest.signatories.length > 0 ? ['signatory-map.js'] : []}
      >
        <WhoHasSigned t={t} latest={latest} map={mapPoints(t.locale, all)} />
        <Pledge {...{ t, pactVersion }} />
        <FiveUndertakings t={t} counts={figures.byUndertaking} />
        <SignatureWorth t={t} />
        <CallToSign t={t} />
      </PublicPage>
    );
  }
}
