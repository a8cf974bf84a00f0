import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { searchPlaces, type PlaceSuggestion } from '#registry/local-governments/search-places.js';
import { Registry } from '#registry/registry.js';
import { EventLoop } from '../../http/event-loop.js';
import { SearchingGate } from '../../http/gate.js';
import { Overloaded } from '../../http/overloaded.js';
import { SEARCHING } from '../../settings.provider.js';

const MOST_SUGGESTED = 8;
const MOST_KEPT = 2_000;
/** As long as browsers keep them. */
const KEPT_MS = 300_000;

/**
 * What searches found, kept for a while: many officials type the same beginnings, and each search is made once for all
 * who make it at that moment. Kept apart from the public pages, which nobody may push out by searching.
 */
@Injectable()
export class SearchedPlaces {
  private readonly kept = new LRUCache<string, readonly PlaceSuggestion[]>({ max: MOST_KEPT, ttl: KEPT_MS });
  private readonly under = new Map<string, Promise<readonly PlaceSuggestion[]>>();

  constructor(
    @Inject(SEARCHING) private readonly registry: Registry,
    private readonly gate: SearchingGate,
    private readonly eventLoop: EventLoop,
  ) {}

  /** @throws {Overloaded} when too many search */
  async find(query: string, country: string | undefined): Promise<readonly PlaceSuggestion[]> {
    const key = `${country ?? ''} ${query.normalize('NFC').trim().toLowerCase()}`;
    return this.kept.get(key) ?? this.under.get(key) ?? this.search(key, query, country);
  }

  private async search(key: string, query: string, country: string | undefined): Promise<readonly PlaceSuggestion[]> {
    if (this.eventLoop.isLate) throw new Overloaded();
    const searching = this.gate
      .pass(() => searchPlaces(this.registry.dataSource, { query, country, limit: MOST_SUGGESTED }))
      .finally(() => this.under.delete(key));
    this.under.set(key, searching);
    const found = await searching;
    this.kept.set(key, found);
    return found;
  }
}
