import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { fewAtOnce, TooBusy, type InTurn } from '#platform/few-at-once.js';
import { searchPlaces, type PlaceSuggestion } from '#registry/places/search-places.js';
import { Registry } from '#registry/registry.js';
import { EventLoop } from '../../http/event-loop.js';
import { SearchingGate } from '../../http/gate.js';
import { Overloaded } from '../../http/overloaded.js';
import { SEARCHING } from '../../settings.provider.js';

const MOST_SUGGESTED = 8;
const MOST_KEPT = 2_000;
/**
 * Misspellings are sought for one search after the other: one costs as much of the database as a hundred other searches.
 * Whoever does not get a turn gets what begins like the query, and there is always a connection for those.
 */
const COMPARING = { most: 1, waiting: 1, longestWaitMs: 200 };
/** As long as browsers keep them. */
const KEPT_MS = 300_000;

/** What a search found. */
export interface FoundPlaces {
  readonly places: readonly PlaceSuggestion[];
  /** False when there was too much to do to look for misspellings. */
  readonly isWhole: boolean;
}

/**
 * What searches found, kept for a while: many officials type the same beginnings, and each search is made once for all
 * who make it at that moment. Kept apart from the public pages, which nobody may push out by searching.
 */
@Injectable()
export class SearchedPlaces {
  private readonly kept = new LRUCache<string, FoundPlaces>({ max: MOST_KEPT, ttl: KEPT_MS });
  private readonly compare = fewAtOnce(COMPARING);
  private readonly under = new Map<string, Promise<FoundPlaces>>();

  constructor(
    @Inject(SEARCHING) private readonly registry: Registry,
    private readonly gate: SearchingGate,
    private readonly eventLoop: EventLoop,
  ) {}

  /** @throws {Overloaded} when too many search */
  async find(query: string, country: string | undefined): Promise<FoundPlaces> {
    const key = `${country ?? ''} ${query.normalize('NFC').trim().toLowerCase()}`;
    return this.kept.get(key) ?? this.under.get(key) ?? this.search(key, query, country);
  }

  private async search(key: string, query: string, country: string | undefined): Promise<FoundPlaces> {
    if (this.eventLoop.isLate) throw new Overloaded();
    let isWhole = true;
    const inTurn: InTurn = (work) =>
      this.compare(work).catch((error: unknown) => {
        if (error instanceof TooBusy) isWhole = false;
        throw error;
      });
    const searching = this.gate
      .pass(() => searchPlaces(this.registry.dataSource, { query, country, limit: MOST_SUGGESTED, inTurn }))
      .then((places) => ({ places, isWhole }))
      .finally(() => this.under.delete(key));
    this.under.set(key, searching);
    const found = await searching;
    // Whoever asks again when there is less to do gets all that there is.
    if (found.isWhole) this.kept.set(key, found);
    return found;
  }
}
