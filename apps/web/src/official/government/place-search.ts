import { Inject, Injectable } from '@nestjs/common';
import { findPlace, type Place } from '#registry/places/find-place.js';
import { searchPlaces, SHORTEST_QUERY, type PlaceSuggestion } from '#registry/places/search-places.js';
import { Registry } from '#registry/registry.js';
import { ReadingGate } from '../../http/gate.js';
import { READING } from '../../settings.provider.js';

const SHOWN = 20;

/** What a search gave. */
export interface FoundPlaces {
  readonly query: string;
  readonly places: readonly PlaceSuggestion[];
  /** There are more than are shown. */
  readonly more: boolean;
  /** The query was too short to search at all. */
  readonly tooShort: boolean;
}

/** Finds the local governments of one country for the page that offers them. */
@Injectable()
export class PlaceSearch {
  constructor(
    private readonly registry: Registry,
    @Inject(READING) private readonly reading: Registry,
    private readonly gate: ReadingGate,
  ) {}

  /** @returns null when nothing was asked */
  async find(country: string, query: string): Promise<FoundPlaces | null> {
    const asked = query.trim();
    if (asked === '') return null;
    if ([...asked].length < SHORTEST_QUERY) return { query: asked, places: [], more: false, tooShort: true };
    const found = await this.gate.pass(() =>
      searchPlaces(this.reading.dataSource, { query: asked, country, limit: SHOWN + 1 }),
    );
    return { query: asked, places: found.slice(0, SHOWN), more: found.length > SHOWN, tooShort: false };
  }

  /** The place with this id if it lies in this country. */
  async placeIn(country: string, id: string): Promise<Place | null> {
    const place = await findPlace(this.registry.dataSource, id);
    return place?.country === country ? place : null;
  }
}
