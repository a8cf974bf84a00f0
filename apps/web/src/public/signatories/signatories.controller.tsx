import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { countriesSorted } from '#content/countries.js';
import { findSignatories, signatoryPositions, standingsApart } from '#registry/public-register/find-signatories.js';
import { filterChoices } from '#registry/public-register/filter-choices.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { InvalidQuery, readQuery } from '../../api/read-query.js';
import { filterOf } from '../../api/signatories/signatory-filter.query.js';
import { LIST_PARAMETERS, SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { withStatus, type PageWithStatus } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { READING } from '../../settings.provider.js';
import { mapPoints } from './map-points.js';
import { NotUnderstoodPage } from './not-understood-page.js';
import { SignatoriesPage } from './signatories-page.js';

const PAGE_SIZE = 20;

/** The list of signatories. */
@Controller(':locale/signatories')
@Public()
export class SignatoriesController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  @Get()
  @SameForEverybody(LIST_PARAMETERS)
  async show(@InPage() context: PageContext, @Query() asked: unknown): Promise<VNode | PageWithStatus> {
    let query: SignatoryListQuery;
    try {
      query = readQuery(SignatoryListQuery, asked);
    } catch (error) {
      if (!(error instanceof InvalidQuery)) throw error;
      return withStatus(400, <NotUnderstoodPage context={context} parameters={error.parameters} />);
    }
    return this.page(context, query);
  }

  private async page(context: PageContext, query: SignatoryListQuery): Promise<VNode | PageWithStatus> {
    const filter = filterOf(query);
    const { standing = 'listed' } = query;
    const apart = standing !== 'listed';
    const [figures, { signatories, total, demonstrations }, shown, standings, choices] = await Promise.all([
      registerFigures(this.registry),
      findSignatories(this.registry, filter, {
        order: query.sort,
        page: query.page,
        pageSize: PAGE_SIZE,
        countries: countriesSorted(context.t.locale).map(({ code }) => code),
      }),
      apart ? [] : signatoryPositions(this.registry, filter),
      standingsApart(this.registry),
      filterChoices(this.registry, standing),
    ]);
    const pages = Math.max(1, Math.ceil((total + demonstrations) / PAGE_SIZE));
    const map = mapPoints(context.t.locale, shown);
    const found = { signatories, total, demonstrations, pages, map };
    const page = <SignatoriesPage {...{ context, query, figures, choices, standings }} {...found} />;
    return query.page > pages ? withStatus(404, page) : page;
  }
}
