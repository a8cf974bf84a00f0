import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';
import type { Place } from '#registry/places/find-place.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { readForm, type FormError, type TypedValues } from '../../http/read-form.js';
import { describePath } from '../journey/journey-paths.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { savePath } from '../saving/saving-paths.js';
import { GovernmentForm, NOT_LISTED } from './government-form.js';
import { GovernmentPage } from './government-page.js';
import { PlaceSearch } from './place-search.js';
import { placeRegions } from '../../api/places/place-words.js';

/** Finds the local government in the gazetteer. The search is a plain address, so that "back" shows its results. */
@Controller(':locale/sign/government')
@Public()
export class GovernmentController {
  constructor(
    private readonly journey: SigningJourney,
    private readonly search: PlaceSearch,
  ) {}

  @Get()
  ask(@InVisit() visit: Visit, @Query('q') query: unknown) {
    return this.journey.at(visit, 'government', ({ answers }) => this.page(visit, answers, query));
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown, @Query('q') query: unknown) {
    return this.journey.at(visit, 'government', async ({ answers }) => {
      const refuse = async (typed: TypedValues, errors: readonly FormError[]) =>
        unprocessable(await this.page(visit, answers, query, typed, errors));
      const reading = readForm(GovernmentForm, body);
      if (!reading.ok) return refuse(reading.typed, reading.errors);
      const { place: id } = reading.form;
      if (id === NOT_LISTED) return seeOther(visit.saving ? savePath(visit) : describePath(visit));
      const place = await this.search.placeIn(answers.country ?? '', id);
      if (!place) return refuse(reading.typed, [{ field: 'place', key: 'sign.government.missing' }]);
      return this.journey.keep(visit, 'government', answerOf(place));
    });
  }

  private async page(
    visit: Visit,
    answers: DraftAnswers,
    query: unknown,
    values: TypedValues = {},
    errors: readonly FormError[] = [],
  ) {
    const found = await this.search.find(answers.country ?? '', typeof query === 'string' ? query : '');
    return <GovernmentPage {...{ visit, answers, found, values, errors }} />;
  }
}

function answerOf(place: Place) {
  return { listed: true, placeId: place.id, name: place.name, detail: placeRegions(place) } as const;
}
